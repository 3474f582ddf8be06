package tillit.casework.investigation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.UserId;

/**
 * What somebody has told in an investigation, or what was found in our own files: from whom, when, and on which ground we asked. FL 27 §, SoL (2025:400)
 * 20 kap. 5-6 §§.
 *
 * @param onDay the day in Sweden on which we got it
 * @param consent whose, when it was given and how far it goes; only where we asked by consent
 * @param against the entry that somebody concerned thinks is wrong (SoL (2025:400) 14 kap. 6 §)
 * @param replaces the entry that it puts right, which stays as it was
 */
public record Finding(
        UUID id,
        String source,
        Ground ground,
        @Nullable String consent,
        LocalDate onDay,
        String words,
        @Nullable UUID against,
        @Nullable UUID replaces,
        UserId by,
        Instant at) {

    /** Why we may ask, or have it. */
    public enum Ground {
        /** The one it concerns, or a guardian, told us. */
        PARTY,
        /** Somebody it concerns has consented. */
        CONSENT,
        /** They are bound to tell (SoL (2025:400) 20 kap. 6 §). */
        DUTY,
        /** A contact that the investigation of a child needs (SoL (2025:400) 20 kap. 5 §). */
        NEEDED,
        /** It stands in our own files. */
        OWN_RECORDS,
        /** They told us without being asked. */
        UNASKED
    }

    /** The entry that somebody concerned thinks is wrong. */
    public Optional<UUID> objectionTo() {
        return Optional.ofNullable(against);
    }

    /** The entry that it puts right. */
    public Optional<UUID> corrects() {
        return Optional.ofNullable(replaces);
    }

    /** Shows the id only. */
    @Override
    public String toString() {
        return "Finding[" + id + "]";
    }
}
