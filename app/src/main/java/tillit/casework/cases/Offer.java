package tillit.casework.cases;

import java.time.Instant;
import java.util.Optional;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;

/**
 * A question whether a case goes from one colleague to another. Until it has been answered with yes nothing has moved.
 *
 * @param carrier who carried the case when it was asked; empty where it lay with nobody
 * @param to who is to have it
 * @param by who asked
 * @param words what the one who asked wants to say; may be empty
 */
public record Offer(
        OfferId id,
        Stamp stamp,
        Optional<UserId> carrier,
        UserId to,
        UserId by,
        Instant at,
        String words,
        Stage stage) {

    /** Where it stands. From {@link Open} one comes to each of the others, and from those nowhere. */
    public sealed interface Stage {}

    /** It waits for an answer. */
    public sealed interface Open extends Stage {}

    /** The one who is to have it answers. */
    public record Offered() implements Open {}

    /** The one who is to have it has asked for it: whoever carries it answers, or who leads the unit. */
    public record AskedFor() implements Open {}

    /** It has been answered or fell away. */
    public sealed interface Over extends Stage {
        Instant at();

        UserId by();
    }

    /** Yes: the case has moved. */
    public record Accepted(Instant at, UserId by) implements Over {}

    /** No, and why. */
    public record Declined(Instant at, UserId by, String reason) implements Over {}

    /** Whoever asked asks no longer. */
    public record Withdrawn(Instant at, UserId by) implements Over {}

    /** The case was given to somebody meanwhile. */
    public record Overtaken(Instant at, UserId by) implements Over {}

    /** The case it is about. */
    public CaseId socialCase() {
        return new CaseId(stamp.dossier().value());
    }

    /** Whether nobody has answered. */
    public boolean isOpen() {
        return stage instanceof Open;
    }

    /** Whether the one who is to have it asked. */
    boolean isAskedFor() {
        return by.equals(to);
    }
}
