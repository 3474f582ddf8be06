package tillit.casework.appeal;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.KeepsOpen;
import tillit.ground.law.Refusal;

/** A case with an appeal that has not come to its end is not closed: what the court rules must have somebody to come to. */
@Component
@Order(30)
class AppealsKeepOpen implements KeepsOpen {

    private final StoredAppeals appeals;

    AppealsKeepOpen(StoredAppeals appeals) {
        this.appeals = appeals;
    }

    @Override
    public List<Refusal> in(CaseId id) {
        return appeals.in(id).stream().anyMatch(Appeal::runs) ? List.of(new AppealRefusal.Runs()) : List.of();
    }
}
