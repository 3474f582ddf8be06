package tillit.ground.mandate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delegation order (delegationsordning) as the board adopted it.
 *
 * @param reference where the board's decision stands, such as "Socialnämnden 2025-06-17 § 82"
 * @param from the first day it holds, not before it was adopted
 * @param to the last day it holds; null as long as no other has been adopted
 */
public record DelegationOrder(
        OrderId id,
        String reference,
        LocalDate adoptedOn,
        LocalDate from,
        @Nullable LocalDate to,
        List<Delegation> rows) {
    public DelegationOrder {
        rows = List.copyOf(rows);
    }
}
