package tillit.casework.decision;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.CaseTab;
import tillit.ground.page.Tab;
import tillit.ground.page.Wording;

/** The decisions and measures among the pages of a case. */
@Component
@Order(6)
class DecisionTab implements CaseTab {

    private final StoredDecisions decisions;

    DecisionTab(StoredDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Optional<Tab> of(CaseId id, Wording wording) {
        return Optional.of(new Tab(wording.say("decision.tab"), DecisionPages.list(id), decisions.count(id)));
    }
}
