package tillit.casework.application;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.CaseTab;
import tillit.ground.page.Tab;
import tillit.ground.page.Wording;

/** The applications among the pages of a case. */
@Component
@Order(25)
class ApplicationTab implements CaseTab {

    private final StoredApplications stored;

    ApplicationTab(StoredApplications stored) {
        this.stored = stored;
    }

    @Override
    public Optional<Tab> of(CaseId id, Wording wording) {
        return Optional.of(new Tab(wording.say("application.tab"), ApplicationPages.list(id), stored.count(id)));
    }
}
