package tillit.ground.page;

import org.jspecify.annotations.Nullable;

/**
 * A promise as one row shows it: what, for whom, by which rule, how long is left.
 *
 * @param title what shall be done, beginning with a verb
 * @param address where it is done
 * @param whom for whom
 * @param rule the rule and its dates in a sentence
 * @param why the rule behind it, or null where the row says enough
 */
public record Duty(
        String title,
        String address,
        String whom,
        String rule,
        @Nullable Why why,
        ClockFace face) {}
