package tillit.casework.intake;

import org.springframework.stereotype.Component;
import tillit.ground.duties.Duties;

/** What is owed is counted again when a fact about a report turns out to be another; the old counting stays in the history. */
@Component
class Clocks {

    private final Duties duties;

    Clocks(Duties duties) {
        this.duties = duties;
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

    /** The arrival was another, or the one it is about is. */
    void again(SubjectFacts corrected, String reason) {
        duties.recompute(new IntakeAct.ReportArrived(corrected), reason);
    }
}
