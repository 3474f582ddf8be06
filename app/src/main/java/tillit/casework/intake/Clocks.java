package tillit.casework.intake;

import java.time.Instant;
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

    /** The arrival was another, in a matter in which it has been decided: nothing begins that nobody could end any more. */
    void againAfterTheDecision(SubjectFacts corrected, String reason) {
        told.about(corrected).forEach(act -> duties.recomputeStarted(act, reason));
    }

    /** The report did not belong to the investigation that it had joined: what that started is not owed. */
    void notJoined(SubjectFacts was, Running mistaken, Instant now) {
        duties.undo(
                new IntakeAct.ReportJoinedToInvestigation(was, mistaken.investigation(), now),
                "the report was not about somebody whom that investigation is about");
    }

    /** The arrival was another, or the one it is about is: all that the report has started is counted again, what it asks for too. */
    void again(SubjectFacts corrected, String reason) {
        told.about(corrected).forEach(act -> duties.recompute(act, reason));
    }
}
