package tillit.casework.disclosure;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.KeepsOpen;
import tillit.ground.law.Refusal;

/** A case is not closed while somebody waits for documents in it: what is owed must have somebody who does it. */
@Component
@Order(35)
class DisclosuresKeepOpen implements KeepsOpen {

    private final StoredDisclosures stored;

    DisclosuresKeepOpen(StoredDisclosures stored) {
        this.stored = stored;
    }

    @Override
    public List<Refusal> in(CaseId id) {
        return stored.in(id).stream().anyMatch(it -> it.state().runs())
                ? List.of(new DisclosureRefusal.Runs())
                : List.of();
    }
}
