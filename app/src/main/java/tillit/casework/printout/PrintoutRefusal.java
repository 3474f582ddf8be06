package tillit.casework.printout;

import java.util.UUID;
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
        EndsBeforeItBegins(String field) {
            super("ends-before", field);
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

    /** It is not said who gets the copy. */
    public static final class NobodyChosen extends PrintoutRefusal {
        NobodyChosen() {
            super("nobody-chosen", "to");
        }
    }

    /** Somebody outside the case gets it, and has no name, or too long a one. */
    public static final class NameMissing extends PrintoutRefusal {
        NameMissing() {
            super("name-missing", "name");
        }
    }

    /** Somebody is in the case whom the one who asks does not get to see: nobody can look for what nobody knows. */
    public static final class SomebodyUnseen extends PrintoutRefusal {
        SomebodyUnseen() {
            super("somebody-unseen", null);
        }
    }

    /** What tells of another waits for an answer. OSL 26 kap. 1 §. */
    public static final class Unanswered extends PrintoutRefusal {
        Unanswered(UUID leaf) {
            super("unanswered", "what-" + leaf);
        }
    }

    /** What tells of another has been answered, and not why. */
    public static final class WhyMissing extends PrintoutRefusal {
        WhyMissing(UUID leaf) {
            super("why-missing", "why-" + leaf);
        }
    }

    /** More has been left out, and not why. */
    public static final class OutWhyMissing extends PrintoutRefusal {
        OutWhyMissing() {
            super("why-missing", "outWhy");
        }
    }

    /** The file is another than the one that was looked through. */
    public static final class WrittenSince extends PrintoutRefusal {
        WrittenSince() {
            super("written-since", null);
        }
    }

    /** It has been said to leave nothing, or what is left tells all the same. */
    public static final class TellsStill extends PrintoutRefusal {
        TellsStill() {
            super("tells-still", null);
        }
    }
}
