package tillit.casework.commission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.UserId;

/**
 * Something that was done with a commission, or that its provider tells.
 *
 * @param theirs whether somebody of the provider wrote it here; otherwise somebody of ours did
 * @param on the day in Sweden on which it happened, or from which it is carried out
 * @param readAt when somebody of ours read what the provider wrote; null before, and for what is ours
 */
record CommissionStep(
        UUID id,
        What what,
        boolean theirs,
        LocalDate on,
        String words,
        UserId by,
        Instant at,
        @Nullable Instant readAt) {

    /** What. */
    enum What {
        PLACED,
        ACKNOWLEDGED,
        DECLINED,
        STARTED,
        REPORTED,
        DONE,
        WITHDRAWN,
        ENDED
    }

    /** Whether somebody of ours is to read it. That it is acknowledged, and no more, is seen without. */
    boolean isUnread() {
        return theirs && readAt == null && !isPlainAnswer();
    }

    private boolean isPlainAnswer() {
        return what == What.ACKNOWLEDGED && words.isBlank();
    }

    /** Shows what, and nothing of the words. */
    @Override
    public String toString() {
        return "CommissionStep[" + what + "]";
    }
}
