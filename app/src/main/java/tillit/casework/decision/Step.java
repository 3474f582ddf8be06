package tillit.casework.decision;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.UserId;

/**
 * What was done with a decision on its way.
 *
 * @param part the field that was sent back; empty for the whole
 * @param words what was said
 */
public record Step(
        What what, String part, String words, @Nullable UserId to, UserId by, Instant at) {

    /** What may be done with it. */
    public enum What {
        PROPOSED,
        SENT_BACK,
        PUT_TO_MEMBERS,
        TAKEN_BACK,
        TAKEN,
        THROWN_AWAY
    }

    /** To whom it went. */
    public Optional<UserId> receiver() {
        return Optional.ofNullable(to);
    }
}
