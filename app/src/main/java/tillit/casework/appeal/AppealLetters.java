package tillit.casework.appeal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.dispatch.LetterKind;
import tillit.casework.dispatch.LetterSource;
import tillit.casework.dispatch.LetterText;
import tillit.casework.dispatch.Recipient;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/**
 * The letter with which an appeal goes to the court: which decision, that it came in time, that the decision stands, and what goes along (FL (2017:900) 46 §). It
 * names nobody in the case: who appeals stands in the appeal.
 */
@Component
class AppealLetters implements LetterSource {

    /** Its kind. */
    static final String KIND = "appeal-to-court";

    private final StoredAppeals stored;
    private final AppealTimes times;
    private final AppealInWords words;

    AppealLetters(StoredAppeals stored, AppealTimes times, AppealInWords words) {
        this.stored = stored;
        this.times = times;
        this.words = words;
    }

    @Override
    public List<LetterKind> kinds() {
        return List.of(new LetterKind(KIND, "appeal.letter.kind", false));
    }

    @Override
    public boolean mayBeWritten(String kind, CaseId socialCase, UUID about) {
        return find(socialCase, about).filter(AppealLetters::goesToTheCourt).isPresent();
    }

    /** Whether both questions are answered, so that it is to go to the court, or it has gone. */
    static boolean goesToTheCourt(Appeal appeal) {
        boolean stands = appeal.reconsidered() == Appeal.Reconsidered.STANDS
                || appeal.reconsidered() == Appeal.Reconsidered.CHANGED_OTHERWISE;
        return stands && (appeal.state() == Appeal.State.TIMELY || appeal.state() == Appeal.State.FORWARDED);
    }

    @Override
    public Optional<String> outside(String kind, CaseId socialCase, UUID about) {
        return Optional.of(find(socialCase, about)
                .map(Appeal::court)
                .filter(it -> !it.isBlank())
                .or(stored::lastCourt)
                .orElse(""));
    }

    @Override
    public LetterText text(
            String kind, CaseId socialCase, UUID about, Recipient to, boolean isUnsigned, Wording wording) {
        Appeal appeal = find(socialCase, about).orElseThrow(Missing::new);
        var decision = times.taken(appeal.decision());
        return letter(
                new Told(
                        words.named(decision, wording),
                        wording.fullDay(decision.ruling().on()),
                        time(appeal, times.of(appeal), wording),
                        ours(appeal, wording),
                        along(appeal, wording)),
                wording);
    }

    /** What it says. @param time when it came, and that it came in time @param ours what we think of it @param along what goes with it */
    record Told(String decision, String day, List<String> time, List<String> ours, List<String> along) {}

    static LetterText letter(Told told, Wording wording) {
        return new LetterText(wording.say("appeal.letter.subject"), "casework/appeal/letter", Map.of("letter", told));
    }

    private static List<String> time(Appeal appeal, InTime time, Wording wording) {
        List<String> lines = new ArrayList<>();
        if (time.receivedOn() != null && time.lastDay() != null)
            lines.add(wording.say(
                    "appeal.letter.received", wording.fullDay(time.receivedOn()), wording.fullDay(time.lastDay())));
        lines.add(wording.say("appeal.letter.came", wording.fullDay(time.arrivedOn())));
        if (appeal.arrived().courtOn() != null)
            lines.add(wording.say(
                    "appeal.letter.court-on", wording.fullDay(appeal.arrived().courtOn())));
        if (appeal.judged() != null) lines.add(wording.say("appeal.letter.judged." + appeal.judged()));
        return lines;
    }

    private static List<String> ours(Appeal appeal, Wording wording) {
        List<String> lines = new ArrayList<>();
        lines.add(wording.say("appeal.letter.ours." + appeal.reconsidered()));
        if (Boolean.FALSE.equals(appeal.rightPerson())) lines.add(wording.say("appeal.letter.no-party"));
        return lines;
    }

    /** What was said to go along; before that what always does. FL 46 §. */
    private static List<String> along(Appeal appeal, Wording wording) {
        if (!appeal.enclosures().isEmpty()) return AppealInWords.sent(appeal, wording);
        List<String> lines = new ArrayList<>(List.of(
                wording.say("appeal.enclosure." + Appeal.Enclosure.APPEAL),
                wording.say("appeal.enclosure." + Appeal.Enclosure.DECISION)));
        if (appeal.reconsidered() == Appeal.Reconsidered.CHANGED_OTHERWISE)
            lines.add(wording.say("appeal.enclosure." + Appeal.Enclosure.NEW_DECISION));
        lines.add(wording.say("appeal.letter.rest"));
        return lines;
    }

    private Optional<Appeal> find(CaseId socialCase, UUID about) {
        return stored.find(new AppealId(about)).filter(it -> it.socialCase().equals(socialCase));
    }
}
