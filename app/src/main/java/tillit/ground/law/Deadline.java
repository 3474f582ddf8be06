package tillit.ground.law;

import java.time.Instant;
import java.time.LocalDate;

/**
 * By when something is owed: three days, and two of them as moments.
 *
 * <p>After {@code due} the duty is late, which is a warning. After {@code latest} it is breached. They differ only where the act (1930:173)
 * moves a last day that is a holiday, or where something that must be done at once came late in the day. {@code plan} is the last
 * working day on or before the calendar end: what one works towards.
 *
 * @param countedFrom the day in Sweden that the period was counted from
 * @param dueOn the period's calendar end, never moved
 * @param dueAt the last whole second in which it is kept in time: 23:59:59 in Sweden that day, or the exact moment for hours
 * @param latestOn the last permissible day
 * @param latestAt the last whole second of that day, or the exact moment for hours
 */
public record Deadline(
        LocalDate countedFrom, LocalDate dueOn, Instant dueAt, LocalDate latestOn, Instant latestAt, LocalDate planOn) {

    public Deadline {
        if (latestOn.isBefore(dueOn) || latestAt.isBefore(dueAt) || planOn.isAfter(dueOn)) {
            throw new IllegalArgumentException("a deadline runs from plan to due to latest");
        }
    }

    /** A deadline at the end of days. */
    static Deadline onDays(LocalDate countedFrom, LocalDate due, LocalDate latest, LocalDate plan) {
        return new Deadline(countedFrom, due, Stockholm.endOf(due), latest, Stockholm.endOf(latest), plan);
    }

    /** A deadline at a moment, for limits in hours. */
    static Deadline atMoment(LocalDate countedFrom, Instant due) {
        LocalDate day = Stockholm.dayOf(due);
        return new Deadline(countedFrom, day, due, day, due, day);
    }

    /** Whether the calendar end has passed: a warning. */
    public boolean isLate(Instant now) {
        return hasPassed(dueAt, now);
    }

    /** Whether the last permissible moment has passed: the law has been broken. */
    public boolean isBreached(Instant now) {
        return hasPassed(latestAt, now);
    }

    private static boolean hasPassed(Instant lastSecond, Instant now) {
        return !now.isBefore(lastSecond.plusSeconds(1));
    }
}
