package tillit.casework.commission;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.KeepsOpen;
import tillit.ground.law.Refusal;

/** A case is not closed while somebody has told something that nobody has read. That a commission runs, its measure says. */
@Component
@Order(25)
class CommissionsKeepOpen implements KeepsOpen {

    private final StoredSteps steps;

    CommissionsKeepOpen(StoredSteps steps) {
        this.steps = steps;
    }

    @Override
    public List<Refusal> in(CaseId id) {
        return steps.unreadIn(id) > 0 ? List.of(new CommissionRefusal.Unread()) : List.of();
    }
}
