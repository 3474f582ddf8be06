package tillit.casework.decision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.UserId;
import tillit.ground.law.DecisionRule.Level;

/** A decision on its way, or taken. Only what is written may be changed, and only what is complete can be taken; from taken and thrown away one comes nowhere. */
public sealed interface Decision {

    Sheet sheet();

    /** Its id. */
    default DecisionId id() {
        return sheet().id();
    }

    /** It is being written. */
    record Draft(Sheet sheet) implements Decision {}

    /** A colleague reads it and takes it, or sends it back. */
    record Proposed(Sheet sheet, UserId to, Instant since) implements Decision {}

    /** It waits for members of the board, since no officer may take it. @param level the committee or the board */
    record Waiting(Sheet sheet, Level level) implements Decision {}

    /** It is taken, and stays as it is. */
    record Taken(Sheet sheet, Content content, Ruling ruling) implements Decision {}

    /** It came to nothing, and why stands among its steps. */
    record ThrownAway(Sheet sheet) implements Decision {}

    /**
     * By whom, on what, and when. FL 31 §.
     *
     * @param on the day in Sweden that counts
     * @param by the officer; null where members decided
     * @param minutes where the members' decision stands; null where an officer decided
     * @param takenDownBy who wrote down what the members decided; null where an officer decided
     */
    record Ruling(
            LocalDate on,
            Instant at,
            @Nullable UserId by,
            @Nullable String minutes,
            @Nullable UserId takenDownBy,
            String provision,
            String mandate) {}
}
