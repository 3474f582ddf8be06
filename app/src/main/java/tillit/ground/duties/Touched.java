package tillit.ground.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import tillit.ground.law.Stockholm;

/**
 * The open duties that a change of a rule from a day touches.
 *
 * @param keep started before: judged by what the rule was
 * @param take started on the day or later, and judged by what the rule is
 * @param stale started on the day or later, but before the change was written down: to be counted again
 */
public record Touched(List<Duty> keep, List<Duty> take, List<Duty> stale) {

    static Touched of(List<Duty> open, LocalDate from) {
        Predicate<Duty> before = duty -> Stockholm.dayOf(duty.cause().at()).isBefore(from);
        Predicate<Duty> old = duty -> duty.ruleFrom().isBefore(from);
        return new Touched(
                open.stream().filter(before).toList(),
                open.stream().filter(before.negate().and(old.negate())).toList(),
                open.stream().filter(before.negate().and(old)).toList());
    }
}
