package tillit.ground.letters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long something may take. It is asked between pages, since what draws a page cannot be stopped. */
record Patience(Instant end, Clock clock) {

    static Patience of(Duration time, Clock clock) {
        return new Patience(clock.instant().plus(time), clock);
    }

    /** As long from now, and not beyond this. */
    Patience butAtMost(Duration time) {
        Instant sooner = clock.instant().plus(time);
        return sooner.isBefore(end) ? new Patience(sooner, clock) : this;
    }

    boolean isOut() {
        return clock.instant().isAfter(end);
    }
}
