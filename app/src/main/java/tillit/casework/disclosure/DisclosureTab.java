package tillit.casework.disclosure;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.CaseTab;
import tillit.ground.page.Tab;
import tillit.ground.page.Wording;

/** The requests for documents among the pages of a case, where one is written down, too. */
@Component
@Order(60)
class DisclosureTab implements CaseTab {

    private final StoredDisclosures stored;

    DisclosureTab(StoredDisclosures stored) {
        this.stored = stored;
    }

    @Override
    public Optional<Tab> of(CaseId id, Wording wording) {
        return Optional.of(new Tab(wording.say("disclosure.tab"), DisclosurePages.list(id), stored.count(id)));
    }
}
