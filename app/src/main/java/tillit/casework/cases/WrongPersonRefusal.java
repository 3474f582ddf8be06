package tillit.casework.cases;

import org.jspecify.annotations.Nullable;
import tillit.ground.law.Refusal;

/** Why a case is not given another person. */
public abstract sealed class WrongPersonRefusal extends Refusal {

    private WrongPersonRefusal(String what, @Nullable String field) {
        super("cases.refusal." + what, null, field);
    }

    /** Nothing was typed to search for. */
    public static final class NothingTyped extends WrongPersonRefusal {
        NothingTyped() {
            super("wrong-nothing-typed", "q");
        }
    }

    /** Only whoever carries the case, or leads its unit, puts it right. */
    public static final class NotYours extends WrongPersonRefusal {
        NotYours() {
            super("wrong-not-yours", null);
        }
    }

    /** It is the one whom the case is about already. */
    public static final class TheSame extends WrongPersonRefusal {
        TheSame() {
            super("wrong-the-same", null);
        }
    }

    /** Nobody has said that name and day of birth are the right ones. */
    public static final class NotChecked extends WrongPersonRefusal {
        NotChecked() {
            super("wrong-not-checked", "checked");
        }
    }

    /** No real reason is given. */
    public static final class ReasonMissing extends WrongPersonRefusal {
        ReasonMissing() {
            super("wrong-reason", "reason");
        }
    }

    /** Nothing is said of somebody who is to become known. */
    public static final class NothingKnown extends WrongPersonRefusal {
        NothingKnown() {
            super("wrong-nothing-known", "given");
        }
    }

    /** What was typed is no personal number. */
    public static final class NoNumber extends WrongPersonRefusal {
        NoNumber() {
            super("wrong-no-number", "number");
        }
    }

    /** The right person has an open case of that kind. */
    public static final class HasACase extends WrongPersonRefusal {
        HasACase() {
            super("wrong-has-a-case", null);
        }
    }

    /** The right person was a child and the case is an adult's, or the other way round. */
    public static final class OfAnotherAge extends WrongPersonRefusal {

        /** What the room says that knows of whom the law speaks. */
        public OfAnotherAge() {
            super("wrong-of-another-age", null);
        }
    }

    /** A report that led to the case is closed to the one who would put it right, and would stay with the wrong person. */
    public static final class NotAllSeen extends WrongPersonRefusal {

        /** What the room says whose reports they are. */
        public NotAllSeen() {
            super("wrong-not-all-seen", null);
        }
    }

    /** It has not been said what was done. */
    public static final class SayWhatWasDone extends WrongPersonRefusal {
        SayWhatWasDone() {
            super("wrong-say-what", "words");
        }
    }
}
