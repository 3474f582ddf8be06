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
@Order(8)
class DisclosureTab implements CaseTab {

    private final StoredDisclosures stored;

    DisclosureTab(StoredDisclosures stored) {
        this.stored = stored;
    }

    @Override
    public Optional<Tab> of(CaseId id, Wording wording) {
        int count = stored.count(id);
        String address = DisclosurePages.list(id);
        String label = wording.say("disclosure.tab");
        return Optional.of(count == 0 ? new Tab(label, address) : new Tab(label, address, count));
    }
}
