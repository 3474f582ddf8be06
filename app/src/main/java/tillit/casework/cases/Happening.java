package tillit.casework.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.UserId;

/**
 * A line on the time line.
 *
 * @param timeKnown whether the time of day is known; if not, {@code at} is where the day begins
 * @param what a kebab-case word; its sentence is the text {@code cases.happening.<what>}
 */
public record Happening(
        Instant at,
        boolean timeKnown,
        String what,
        UserId by,
        @Nullable UUID thing) {

    /** At a known time of day. */
    public Happening(Instant at, String what, UserId by, @Nullable UUID thing) {
        this(at, true, what, by, thing);
    }

    /** The report, assessment or decision that it tells of. */
    public Optional<UUID> about() {
        return Optional.ofNullable(thing);
    }
}
