package tillit.ground.duties;

/**
 * How many open duties there are. The first four do not overlap.
 *
 * @param breached whose last permissible moment has passed
 * @param late whose calendar end has passed, but not the last permissible moment
 * @param today which end today and are not late
 * @param thisWeek which end after today and before the week, which ends on Sunday, is over
 * @param open all of them
 */
public record Counts(int breached, int late, int today, int thisWeek, int open) {}
