package tillit.casework.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.PersonId;
import tillit.ground.access.UserId;

/**
 * How somebody in a report was written, and how far it is known who it is.
 *
 * @param word how the identification ended: {@code IDENTIFIED}, {@code CANDIDATE}, {@code NUMBER_REJECTED} and so on
 * @param candidates who may be meant, best first
 * @param by who said who it is, or that it is not the one it seemed to be
 */
public record StoredSubject(
        SubjectId id,
        SubjectAsWritten written,
        String word,
        List<PersonId> candidates,
        @Nullable UserId by,
        @Nullable Instant at) {

    public StoredSubject {
        candidates = List.copyOf(candidates);
    }

    /** Who said who it is. */
    public Optional<UserId> confirmedBy() {
        return Optional.ofNullable(by);
    }

    /** When somebody said who it is. */
    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(at);
    }
}
