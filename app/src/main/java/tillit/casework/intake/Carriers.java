package tillit.casework.intake;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Dossiers;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.duties.Duties;
import tillit.ground.page.Missing;

/** Who has taken a report: one takes it oneself, or gives it to a colleague, and what is owed in it goes along. */
@Component
public class Carriers {

    private final Dossiers dossiers;
    private final Duties duties;
    private final Audit audit;

    Carriers(Dossiers dossiers, Duties duties, Audit audit) {
        this.dossiers = dossiers;
        this.duties = duties;
        this.audit = audit;
    }

    /**
     * Gives the report, and all that is open in it, to somebody.
     *
     * @throws Missing if there is no such report for the one who gives it
     * @throws IntakeRefusal.CannotTake if that colleague may not have it: not active, without permission for protected identities, or disqualified
     */
    @Transactional
    public void give(ReportId id, UserId to) {
        if (dossiers.find(id.dossier()).isEmpty()) throw new Missing();
        if (!dossiers.assign(id.dossier(), to)) throw new IntakeRefusal.CannotTake();
        audit.note(Noted.about(id.value(), "report-given", Outcome.DONE).with("to " + to.value()));
        duties.giveAll(id.dossier(), Optional.of(to));
    }
}
