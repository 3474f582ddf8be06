package tillit.casework.intake;

import org.springframework.stereotype.Component;
import tillit.ground.duties.Duties;

/** What is owed is counted again when a fact about a report turns out to be another; the old counting stays in the history. */
@Component
class Clocks {

    private final Duties duties;
    private final Told told;

    Clocks(Duties duties, Told told) {
        this.duties = duties;
        this.told = told;
    }

    /** Violence is suspected, or no longer so: that an investigation is to be opened without delay begins or ends. */
    void violence(SubjectFacts before, boolean suspected) {
        if (before.violence() == suspected) return;
        again(
                before.suspecting(suspected),
                suspected
                        ? "violence suspected in the protection assessment"
                        : "no violence by the protection assessment");
    }

    /** The arrival was another, or the one it is about is: all that the report has started is counted again, what it asks for too. */
    void again(SubjectFacts corrected, String reason) {
        told.about(corrected).forEach(act -> duties.recompute(act, reason));
    }
}
