package tillit.casework.openaccess;

import org.jspecify.annotations.Nullable;
import tillit.ground.law.Refusal;
import tillit.ground.law.RuleId;

/** Why something cannot be offered without a needs assessment, or a number of those who came not be written. */
public abstract sealed class OpenAccessRefusal extends Refusal {

    private OpenAccessRefusal(String what, @Nullable String field) {
        super("openaccess.refusal." + what, null, field);
    }

    private OpenAccessRefusal(String what, RuleId rule, String field) {
        super("openaccess.refusal." + what, rule, field);
    }

    /** A field is empty. */
    public static final class WordsMissing extends OpenAccessRefusal {
        WordsMissing(String field) {
            super("words-missing", field);
        }
    }

    /** More than there is room for. */
    public static final class TooLong extends OpenAccessRefusal {
        TooLong(String field) {
            super("too-long", field);
        }
    }

    /** A personal number stands in the words. */
    public static final class NumberInWords extends OpenAccessRefusal {
        NumberInWords(String field) {
            super("number-in-words", field);
        }
    }

    /** Nothing, or nothing that is there, was chosen. */
    public static final class NotChosen extends OpenAccessRefusal {
        NotChosen(String field) {
            super("not-chosen", field);
        }
    }

    /** The law keeps it out. */
    public static final class KindKeptOut extends OpenAccessRefusal {
        KindKeptOut() {
            super("kind-kept-out", new RuleId("open-access-kinds"), "kind");
        }
    }

    /** A day is missing. */
    public static final class DayMissing extends OpenAccessRefusal {
        DayMissing(String field) {
            super("day-missing", field);
        }
    }

    /** The day has not come. */
    public static final class NotYet extends OpenAccessRefusal {
        NotYet(String field) {
            super("not-yet", field);
        }
    }

    /** It would begin before the board had decided. */
    public static final class BeforeDecision extends OpenAccessRefusal {
        BeforeDecision() {
            super("before-decision", "fromDay");
        }
    }

    /** It was not offered on that day. */
    public static final class NotOffered extends OpenAccessRefusal {
        NotOffered(String field) {
            super("not-offered", field);
        }
    }

    /** It is no number that can be. */
    public static final class NoNumber extends OpenAccessRefusal {
        NoNumber(String field) {
            super("no-number", field);
        }
    }

    /** Something is to be counted at no occasion. */
    public static final class NoOccasion extends OpenAccessRefusal {
        NoOccasion() {
            super("no-occasion", "occasions");
        }
    }

    /** Children came, and it is not said whether their guardians had consented. */
    public static final class ConsentMissing extends OpenAccessRefusal {
        ConsentMissing() {
            super("consent-missing", new RuleId("consent-without-assessment"), "consent");
        }
    }

    /** It is not said whether those who came were told what they may apply for. */
    public static final class ToldMissing extends OpenAccessRefusal {
        ToldMissing() {
            super("told-missing", "informed");
        }
    }

    /** Another row stands instead of it already. */
    public static final class CorrectedAlready extends OpenAccessRefusal {
        CorrectedAlready() {
            super("corrected-already", null);
        }
    }

    /** It has its last day. */
    public static final class EndedAlready extends OpenAccessRefusal {
        EndedAlready() {
            super("ended-already", null);
        }
    }
}
