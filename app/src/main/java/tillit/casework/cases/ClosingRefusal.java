package tillit.casework.cases;

import org.jspecify.annotations.Nullable;
import tillit.ground.law.Refusal;

/** Why a case cannot be closed. */
public abstract sealed class ClosingRefusal extends Refusal {

    private ClosingRefusal(String what, @Nullable String field) {
        super("cases.closing.refusal." + what, null, field);
    }

    /** Why it is closed has not been written. */
    public static final class ReasonMissing extends ClosingRefusal {
        ReasonMissing() {
            super("reason-missing", "closing");
        }
    }

    /** Longer than can be kept. */
    public static final class TooLong extends ClosingRefusal {
        TooLong() {
            super("too-long", "closing");
        }
    }

    /** Something is owed in it that can be done. */
    public static final class OwedStill extends ClosingRefusal {
        OwedStill() {
            super("owed-still", null);
        }
    }
}
