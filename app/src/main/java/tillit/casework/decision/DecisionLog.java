package tillit.casework.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Stamp;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Refusal;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;

/** What is done in this room leaves a line in the log, and what matters to the case a line on its time line, in the transaction in which it is done. */
@Component
class DecisionLog {

    private final Audit audit;
    private final Cases cases;
    private final Dossiers dossiers;
    private final Clock clock;

    DecisionLog(Audit audit, Cases cases, Dossiers dossiers, Clock clock) {
        this.audit = audit;
        this.cases = cases;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** What every row in the case is stamped with. @throws Missing if the case does not exist for the one who asks */
    Stamp stamp(CaseId id) {
        return dossiers.stampOf(id.dossier()).orElseThrow(Missing::new);
    }

    /** The day in Sweden on which the case was opened. @throws Missing if it does not exist for the one who asks */
    LocalDate openedOn(CaseId id) {
        return Stockholm.dayOf(cases.find(id).orElseThrow(Missing::new).openedAt());
    }

    void done(Stamp stamp, String what, UUID about) {
        audit.note(Noted.about(stamp.dossier().value(), what, Outcome.DONE).with(about.toString()));
    }

    /** In the log and on the time line. */
    void happened(Stamp stamp, String what, UUID about, Instant at) {
        done(stamp, what, about);
        cases.happened(stamp, what, at, about);
    }

    /** In the log in a transaction of its own, since that of the attempt comes to nothing. */
    void refused(Stamp stamp, String what, UUID about, Refusal why) {
        audit.noteApart(
                Noted.about(stamp.dossier().value(), what, Outcome.REFUSED).with(about + " " + why.key()));
    }

    void read(CaseId id, String what, boolean found) {
        audit.note(Noted.about(id.value(), what, found ? Outcome.READ : Outcome.NOT_FOUND));
    }

    Instant now() {
        return clock.instant();
    }
}
