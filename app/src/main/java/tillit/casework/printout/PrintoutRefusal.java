package tillit.casework.printout;

import org.jspecify.annotations.Nullable;
import tillit.ground.law.Refusal;

/** Why a file is not printed. */
public abstract sealed class PrintoutRefusal extends Refusal {

    private PrintoutRefusal(String what, @Nullable String field) {
        super("printout.refusal." + what, null, field);
    }

    /** It is not said why it leaves Tillit. */
    public static final class ReasonMissing extends PrintoutRefusal {
        ReasonMissing() {
            super("reason-missing", "reason");
        }
    }

    /** The reason is longer than can be kept. */
    public static final class ReasonTooLong extends PrintoutRefusal {
        ReasonTooLong() {
            super("reason-too-long", "reason");
        }
    }

    /** Nothing is chosen. */
    public static final class NothingChosen extends PrintoutRefusal {
        NothingChosen() {
            super("nothing-chosen", "parts");
        }
    }

    /** A day cannot be read. */
    public static final class DayUnreadable extends PrintoutRefusal {
        DayUnreadable(String field) {
            super("day-unreadable", field);
        }
    }

    /** The last day is before the first. */
    public static final class EndsBeforeItBegins extends PrintoutRefusal {
        EndsBeforeItBegins() {
            super("ends-before", "to");
        }
    }

    /** More than becomes one document. */
    public static final class TooMuch extends PrintoutRefusal {
        TooMuch() {
            super("too-much", "from");
        }
    }

    /** So many are being made just now that one has to wait. */
    public static final class Busy extends PrintoutRefusal {
        Busy() {
            super("busy", null);
        }
    }
}
