package tillit.ground.mandate;

import tillit.ground.law.DecisionRule.Level;

/**
 * One row of a delegation order.
 *
 * @param decision its name in {@code law/decisions}
 * @param point its number in the order, such as {@code 2.1}
 * @param lowest the lowest level that may decide
 */
public record Delegation(String decision, String point, Level lowest) {}
