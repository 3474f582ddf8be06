package tillit.ground.duties;

import java.time.Instant;

/** How a duty stands at a moment: what one sees of it in a list. */
public enum Standing {
    /** To be done, and there is time. */
    OPEN,
    /** To be done, and its calendar end has passed: a warning. */
    LATE,
    /** To be done, and its last permissible moment has passed: the law has been broken. */
    BREACHED,
    /** Done in time. */
    KEPT,
    /** Done, after its last permissible moment. */
    KEPT_TOO_LATE,
    /** No longer owed, for a reason. */
    VOID;

    static Standing of(Duty duty, Instant now) {
        return switch (duty.state()) {
            case Duty.Open open -> duty.isBreached(now) ? BREACHED : duty.isLate(now) ? LATE : OPEN;
            case Duty.Fulfilled kept -> duty.breachedAt().isPresent() ? KEPT_TOO_LATE : KEPT;
            case Duty.Void gone -> VOID;
        };
    }
}
