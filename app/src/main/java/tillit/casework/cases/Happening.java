package tillit.casework.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.UserId;

/**
 * A line on the time line.
 *
 * @param what a kebab-case word; its sentence is the text {@code cases.happening.<what>}
 */
public record Happening(
        Instant at, String what, UserId by, @Nullable UUID thing) {

    /** The report, assessment or decision that it tells of. */
    public Optional<UUID> about() {
        return Optional.ofNullable(thing);
    }
}
