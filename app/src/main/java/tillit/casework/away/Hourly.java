package tillit.casework.away;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;

/**
 * That a copy of a unit is made each hour by itself, and how that goes.
 *
 * @param askedBy in whose name
 * @param last the last that was put in its place
 * @param failing why none has been made since
 */
record Hourly(
        UnitId unit,
        UserId askedBy,
        Instant askedAt,
        Optional<Instant> triedAt,
        Optional<Last> last,
        Optional<Failing> failing) {

    /** A copy in its place. */
    record Last(Instant at, int pages) {}

    /** What stands in the way, and since when. */
    record Failing(Why why, Instant since) {}

    /** What may stand in the way. */
    enum Why {
        /** Whoever asked for it has no account any more, or leads the unit no longer. */
        NOBODY_LEADS,
        /** The key file is gone or another, and the passphrase cannot be opened. */
        KEY,
        /** The folder takes nothing. */
        FOLDER,
        /** Something else; the process's log says what. */
        BROKEN
    }

    /** Whether another is to be made. What failed is tried again at every turn. */
    boolean isDue(Instant now, Duration every) {
        return failing.isPresent()
                || last.isEmpty()
                || !now.isBefore(last.get().at().plus(every));
    }

    /** Whether the last one is so old that somebody must know; or none was made in that time. */
    boolean isLate(Instant now, Duration lateAfter) {
        return last.map(Last::at).orElse(askedAt).plus(lateAfter).isBefore(now);
    }
}
