package tillit.casework.application;

import java.util.Set;
import tillit.casework.dispatch.LetterExample;
import tillit.casework.dispatch.LetterText;
import tillit.casework.dispatch.Recipient;
import tillit.ground.page.Wording;

/** The letter that tells an applicant of a delay, as it looks. */
public final class ApplicationExamples implements LetterExample {

    @Override
    public Set<String> kinds() {
        return Set.of(ApplicationLetters.DELAY);
    }

    @Override
    public LetterText text(String kind, Recipient to, Wording wording) {
        return ApplicationLetters.delayed(
                new ApplicationLetters.Told(
                        "tisdag 3 mars 2026",
                        "Vi väntar på intyget från vårdcentralen.",
                        "torsdag 15 oktober 2026",
                        "fredag 4 september 2026"),
                wording);
    }
}
