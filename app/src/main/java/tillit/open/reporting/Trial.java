package tillit.open.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How it went when a report was last handed in by the form to see whether it comes in.
 *
 * @param triedAt when that was
 * @param workedAt when it last went well; empty if it never has
 * @param failing what is wrong; empty if it went well
 */
public record Trial(Instant triedAt, Optional<Instant> workedAt, Optional<Failing> failing) {

    /** Ours: it is tried every hour, and what has not been tried in three is not known to work. */
    private static final Duration TRUSTED = Duration.ofHours(3);

    /** What may be wrong. */
    public enum Fault {
        /** No unit takes what comes by the form. */
        NO_UNIT,
        /** Nobody works in the unit that takes it. */
        NOBODY_READS,
        /** A receipt was given, and the report did not stand in the queue of the unit that it named. */
        NOT_IN_QUEUE,
        /** It could not be handed in. The reason is in the log of the process. */
        BROKEN
    }

    /** That it goes wrong. @param since the first time in a row */
    public record Failing(Fault fault, Instant since) {}

    /** Whether one may rely on it at that moment: it went well, and not long ago. */
    public boolean isTrusted(Instant now) {
        return failing.isEmpty() && Duration.between(triedAt, now).compareTo(TRUSTED) <= 0;
    }
}
