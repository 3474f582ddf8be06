package tillit.ground.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A unit of the municipality's social services. @param ended when it ended; null while it is there */
public record Unit(
        UnitId id, String name, Takes takes, @Nullable Instant ended) {

    /** Whether it is no longer there to be chosen. */
    public boolean hasEnded() {
        return ended != null;
    }
}
