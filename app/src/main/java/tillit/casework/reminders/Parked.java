package tillit.casework.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tillit.ground.access.Stamp;

/**
 * A matter that somebody has put aside (undanlagt), and why it is back if it is.
 *
 * @param until wakes when this day comes
 * @param onEvent wakes when something new happens
 */
record Parked(Stamp stamp, Optional<LocalDate> until, boolean onEvent, Instant parkedAt, Awake awake) {

    /** Whether it is back, and why. */
    sealed interface Awake {}

    /** It is still put aside. */
    record Asleep() implements Awake {}

    /** The law demands something in it today, or it is late. */
    record ByLaw() implements Awake {}

    /** A reminder in it has its day. */
    record ByReminder() implements Awake {}

    /** Its day has come. */
    record ByDay(LocalDate on) implements Awake {}

    /** Something new has happened. */
    record ByEvent(LocalDate on) implements Awake {}

    boolean isAsleep() {
        return awake instanceof Asleep;
    }

    Parked because(Awake why) {
        return new Parked(stamp, until, onEvent, parkedAt, why);
    }
}
