package tillit.casework.cases;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tillit.ground.page.Tab;
import tillit.ground.page.Wording;

/** The family map among the pages of a case. */
@Component
@Order(5)
class FamilyTab implements CaseTab {

    @Override
    public Optional<Tab> of(CaseId id, Wording wording) {
        return Optional.of(new Tab(wording.say("cases.map.tab"), "/cases/" + id.value() + "/family"));
    }
}
