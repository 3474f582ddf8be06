package tillit.casework.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time during which something granted was not carried out.
 *
 * @param since the day of the decision, or of the interruption
 * @param interrupted whether it had been carried out before
 * @param until the day on which it was carried out or ended; null while it waits
 * @param carriedOut whether it was carried out then
 * @param reason why it was not carried out, as it was last said; empty if nobody has
 */
record Waiting(
        LocalDate since, boolean interrupted, @Nullable LocalDate until, boolean carriedOut, String reason) {

    /** Those of a measure, by what has happened to it, oldest first. */
    static List<Waiting> of(Measure measure, List<MeasureEvent> events) {
        List<Waiting> all = new ArrayList<>();
        Waiting now = new Waiting(measure.grantedOn(), false, null, false, "");
        for (MeasureEvent event : events) {
            switch (event.what()) {
                case STARTED, RESUMED, ENDED -> {
                    if (now != null) all.add(now.ends(event));
                    now = null;
                }
                case INTERRUPTED -> now = new Waiting(event.on(), true, null, false, "");
                case DELAY_EXPLAINED -> now = now == null ? null : now.explained(event.words());
                case ORDERED, FOLLOW_UP_PLANNED, FOLLOWED_UP -> {}
            }
        }
        if (now != null) all.add(now);
        return all;
    }

    /** When it was carried out; empty if it has not been. */
    Optional<LocalDate> carriedOutOn() {
        return Optional.ofNullable(until).filter(it -> carriedOut);
    }

    /** When it was carried out or ended; empty while it waits, also where it ends on a day to come. */
    Optional<LocalDate> overOn(LocalDate today) {
        return Optional.ofNullable(until).filter(it -> !it.isAfter(today));
    }

    /**
     * Whether it belongs in the report of the quarter: it still waited when the quarter ended, or was carried out too late within it. Before a quarter has
     * ended, only what is too late already.
     *
     * @param lastDay the last day that is in time
     */
    boolean isLateIn(Quarter quarter, LocalDate lastDay, LocalDate today) {
        if (until == null || until.isAfter(quarter.last()))
            return lastDay.isBefore(quarter.hasEnded(today) ? quarter.last().plusDays(1) : today);
        return carriedOut && quarter.has(until) && until.isAfter(lastDay);
    }

    private Waiting ends(MeasureEvent event) {
        return new Waiting(since, interrupted, event.on(), event.what() != MeasureEvent.What.ENDED, reason);
    }

    private Waiting explained(String words) {
        return new Waiting(since, interrupted, until, carriedOut, words);
    }
}
