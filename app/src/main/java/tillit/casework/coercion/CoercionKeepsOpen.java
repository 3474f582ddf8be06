package tillit.casework.coercion;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.KeepsOpen;
import tillit.ground.law.Refusal;

/** A case in which something is done against somebody's will, or in which care is followed up, is not closed. */
@Component
@Order(30)
class CoercionKeepsOpen implements KeepsOpen {

    private final StoredCoercions stored;

    CoercionKeepsOpen(StoredCoercions stored) {
        this.stored = stored;
    }

    @Override
    public List<Refusal> in(CaseId id) {
        boolean runs =
                stored.in(id).stream().anyMatch(it -> it.isOpen() || it.followed() != null && it.followedTo() == null);
        return runs ? List.of(new CoercionRefusal.Runs()) : List.of();
    }
}
