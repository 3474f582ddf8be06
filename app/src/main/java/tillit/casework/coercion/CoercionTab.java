package tillit.casework.coercion;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.CaseTab;
import tillit.ground.page.Tab;
import tillit.ground.page.Wording;

/** What is done against somebody's will among the pages of a case, where anything is. */
@Component
@Order(7)
class CoercionTab implements CaseTab {

    private final StoredCoercions stored;

    CoercionTab(StoredCoercions stored) {
        this.stored = stored;
    }

    @Override
    public Optional<Tab> of(CaseId id, Wording wording) {
        int count = stored.count(id);
        return count == 0
                ? Optional.empty()
                : Optional.of(new Tab(wording.say("coercion.tab"), CoercionPages.list(id), count));
    }
}
