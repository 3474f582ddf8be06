package tillit.ground.mandate;

import java.time.LocalDate;
import java.util.List;
import tillit.ground.law.Citation;
import tillit.ground.law.DecisionRule.Level;
import tillit.ground.law.Words;

/**
 * On what somebody decides: the row of the delegation order of that day. It is kept with the decision.
 *
 * @param decision its name in {@code law/decisions}
 * @param reference where the board's decision on the order stands
 * @param point the row's number in the order
 * @param title what is decided, in words
 * @param provisions on which provisions, by the law of the day
 */
public record Basis(
        DelegationId id,
        String decision,
        String reference,
        LocalDate adoptedOn,
        String point,
        Level lowest,
        Words title,
        List<Citation> provisions) {
    public Basis {
        provisions = List.copyOf(provisions);
    }

    /** As it stands under the decision: "Delegationsordning, Socialnämnden 2025-06-17 § 82, punkt 2.1". */
    public Words text() {
        return new Words(
                "Delegationsordning, " + reference + ", punkt " + point,
                "Delegation order, " + reference + ", item " + point);
    }
}
