package tillit.casework.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.PersonId;
import tillit.ground.access.UserId;

/**
 * That a case was about the wrong person and was given the right one.
 *
 * @param goneOut what must be put right with somebody outside
 */
record PersonCorrection(
        UUID id,
        CaseId socialCase,
        PersonId wrong,
        PersonId right,
        How how,
        String reason,
        UserId by,
        Instant at,
        List<GoneOut> goneOut) {

    PersonCorrection {
        goneOut = List.copyOf(goneOut);
    }

    /** What was wrong. */
    enum How {
        /** The number belongs to somebody else. */
        NUMBER,
        /** All of it is about somebody else. */
        EVERYTHING
    }

    /** What somebody outside has. @param what the key of a sentence @param words what was done about it; null until somebody has */
    record GoneOut(
            UUID id,
            String what,
            String detail,
            @Nullable UUID about,
            @Nullable String words,
            @Nullable Instant doneAt,
            @Nullable UserId doneBy) {

        boolean isDone() {
            return doneAt != null;
        }
    }
}
