package tillit.casework.decision;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.ground.law.DecisionRule;
import tillit.ground.law.DecisionRule.Need;

/** What a decision of a kind must contain in a certain case: what is asked about the child is asked where the case is a child's. */
@Component
class Needs {

    private static final Set<Need> OF_A_CHILD =
            EnumSet.of(Need.BEST_INTERESTS, Need.INFORMATION_TO_CHILD, Need.CHILDS_VIEWS, Need.WEIGHT);

    private final Cases cases;

    Needs(Cases cases) {
        this.cases = cases;
    }

    Set<Need> in(CaseId id, DecisionRule rule) {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        needs.addAll(rule.needs());
        if (!cases.isOfAChild(id)) needs.removeAll(OF_A_CHILD);
        return needs;
    }
}
