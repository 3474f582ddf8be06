package tillit.casework.commission;

import org.jspecify.annotations.Nullable;
import tillit.ground.law.Refusal;

/** Why something cannot be commissioned, or written of what is. */
public abstract sealed class CommissionRefusal extends Refusal {

    private CommissionRefusal(String what, @Nullable String field) {
        super("commission.refusal." + what, null, field);
    }

    /** It has come further, or to its end, or has not come so far. */
    public static final class NotNow extends CommissionRefusal {
        NotNow() {
            super("not-now", null);
        }
    }

    /** The measure has ended. */
    public static final class MeasureEnded extends CommissionRefusal {
        MeasureEnded() {
            super("measure-ended", "provider");
        }
    }

    /** No provider is chosen, or one from whom nothing is commissioned any more. */
    public static final class ProviderMissing extends CommissionRefusal {
        ProviderMissing() {
            super("provider-missing", "provider");
        }
    }

    /** The same has been asked of the same provider, which has not come to its end. */
    public static final class AskedAlready extends CommissionRefusal {
        AskedAlready() {
            super("asked-already", "provider");
        }
    }

    /** It does not say what is to be done. */
    public static final class TaskMissing extends CommissionRefusal {
        TaskMissing() {
            super("task-missing", "task");
        }
    }

    /** Nobody is named whom the provider asks. */
    public static final class ContactMissing extends CommissionRefusal {
        ContactMissing() {
            super("contact-missing", "contact");
        }
    }

    /** A part that nobody offered. */
    public static final class PartNotOffered extends CommissionRefusal {
        PartNotOffered() {
            super("part-not-offered", "parts");
        }
    }

    /** The words tell where somebody protected lives, or who that is. */
    public static final class TellsOfProtected extends CommissionRefusal {
        TellsOfProtected(String field) {
            super("tells-of-protected", field);
        }
    }

    /** The day by which it is to be answered is missing or cannot be read. */
    public static final class AnswerDayMissing extends CommissionRefusal {
        AnswerDayMissing() {
            super("answer-day-missing", "answerBy");
        }
    }

    /** That day has been. */
    public static final class AnswerDayPassed extends CommissionRefusal {
        AnswerDayPassed() {
            super("answer-day-passed", "answerBy");
        }
    }

    /** When or with whom it was spoken of is missing. */
    public static final class SpokenHalf extends CommissionRefusal {
        SpokenHalf(String field) {
            super("spoken-half", field);
        }
    }

    /** It was spoken of before it was granted, or is still to be. */
    public static final class SpokenWrongly extends CommissionRefusal {
        SpokenWrongly() {
            super("spoken-wrongly", "spoken");
        }
    }

    /** The answer is not chosen. */
    public static final class AnswerMissing extends CommissionRefusal {
        AnswerMissing() {
            super("answer-missing", "answer");
        }
    }

    /** The day is missing or cannot be read. */
    public static final class DayMissing extends CommissionRefusal {
        DayMissing(String field) {
            super("day-missing", field);
        }
    }

    /** It has not happened yet. */
    public static final class NotYet extends CommissionRefusal {
        NotYet(String field) {
            super("not-yet", field);
        }
    }

    /** Before it was asked for, or before it began. */
    public static final class TooEarly extends CommissionRefusal {
        TooEarly(String field) {
            super("too-early", field);
        }
    }

    /** Words are missing where they are wanted. */
    public static final class WordsMissing extends CommissionRefusal {
        WordsMissing(String field) {
            super("words-missing", field);
        }
    }

    /** Longer than is kept. */
    public static final class TooLong extends CommissionRefusal {
        TooLong(String field) {
            super("too-long", field);
        }
    }

    /** It keeps the case open: what a provider tells has not been read. */
    public static final class Unread extends CommissionRefusal {
        Unread() {
            super("unread", null);
        }
    }
}
