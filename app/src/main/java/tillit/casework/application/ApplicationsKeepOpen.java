package tillit.casework.application;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.KeepsOpen;
import tillit.ground.law.Refusal;

/** A case is not closed while somebody waits for an answer to an application in it. */
@Component
@Order(36)
class ApplicationsKeepOpen implements KeepsOpen {

    private final StoredApplications stored;

    ApplicationsKeepOpen(StoredApplications stored) {
        this.stored = stored;
    }

    @Override
    public List<Refusal> in(CaseId id) {
        return stored.in(id).stream().anyMatch(it -> it.state().isOpen())
                ? List.of(new ApplicationRefusal.Waits())
                : List.of();
    }
}
