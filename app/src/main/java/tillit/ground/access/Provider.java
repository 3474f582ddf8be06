package tillit.ground.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody from whom the municipality commissions what it has granted (utförare): a company, an association, or a unit of its own.
 *
 * @param ended since when nothing is commissioned from it; null while something may be
 */
public record Provider(ProviderId id, String name, @Nullable Instant ended) {

    /** Whether nothing is commissioned from it any more. */
    public boolean hasEnded() {
        return ended != null;
    }
}
