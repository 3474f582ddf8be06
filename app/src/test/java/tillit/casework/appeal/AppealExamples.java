package tillit.casework.appeal;

import java.util.List;
import java.util.Set;
import tillit.casework.dispatch.LetterExample;
import tillit.casework.dispatch.LetterText;
import tillit.casework.dispatch.Recipient;
import tillit.ground.page.Wording;

/** The letter with which an appeal goes to the court, as it looks. */
public final class AppealExamples implements LetterExample {

    @Override
    public Set<String> kinds() {
        return Set.of(AppealLetters.KIND);
    }

    @Override
    public LetterText text(String kind, Recipient to, Wording wording) {
        return AppealLetters.letter(
                new AppealLetters.Told(
                        "Kontaktfamilj",
                        "tisdag 3 mars 2026",
                        List.of(
                                wording.say("appeal.letter.received", "torsdag 5 mars 2026", "torsdag 26 mars 2026"),
                                wording.say("appeal.letter.came", "fredag 20 mars 2026"),
                                wording.say("appeal.letter.judged.IN_TIME")),
                        List.of(wording.say("appeal.letter.ours.STANDS")),
                        List.of(wording.say("appeal.enclosure.APPEAL"), wording.say("appeal.enclosure.DECISION"))),
                wording);
    }
}
