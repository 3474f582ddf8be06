package tillit.casework.cases;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;

/**
 * A case (ärende) as row security shows it.
 *
 * @param person whose it is
 */
public record SocialCase(
        CaseId id,
        Stamp stamp,
        PersonId person,
        CaseNumber number,
        CaseKind kind,
        Instant openedAt,
        @Nullable Instant ended) {

    /** When it was closed, if it was. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(ended);
    }

    /** Whether somebody works on it. */
    public boolean isOpen() {
        return ended == null;
    }
}
