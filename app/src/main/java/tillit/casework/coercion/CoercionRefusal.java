package tillit.casework.coercion;

import org.jspecify.annotations.Nullable;
import tillit.ground.law.Refusal;
import tillit.ground.law.RuleId;

/** Why something cannot be written down of a coercive measure, or why one cannot begin. */
public abstract sealed class CoercionRefusal extends Refusal {

    private CoercionRefusal(String what, @Nullable String field) {
        super("coercion.refusal." + what, null, field);
    }

    private CoercionRefusal(String what, RuleId rule, @Nullable String field) {
        super("coercion.refusal." + what, rule, field);
    }

    /** It has come further, has not come so far, or has happened already. */
    public static final class NotNow extends CoercionRefusal {
        NotNow() {
            super("not-now", null);
        }
    }

    /** Such a measure runs already. */
    public static final class RunsAlready extends CoercionRefusal {
        RunsAlready() {
            super("runs-already", "what");
        }
    }

    /** There is nothing that the decision could be about. */
    public static final class NothingRuns extends CoercionRefusal {
        NothingRuns() {
            super("nothing-runs", "what");
        }
    }

    /** A day is missing or cannot be read. */
    public static final class DayMissing extends CoercionRefusal {
        DayMissing(String field) {
            super("day-missing." + field, field);
        }
    }

    /** The time of day is missing or cannot be read. */
    public static final class TimeMissing extends CoercionRefusal {
        TimeMissing() {
            super("time-missing", "time");
        }
    }

    /** It has not happened yet. */
    public static final class NotYet extends CoercionRefusal {
        NotYet(String field) {
            super("not-yet", field);
        }
    }

    /** Before what it follows. */
    public static final class TooEarly extends CoercionRefusal {
        TooEarly() {
            super("too-early", "on");
        }
    }

    /** The new last day is not after the day on which it was given. */
    public static final class UntilTooEarly extends CoercionRefusal {
        UntilTooEarly() {
            super("until-too-early", "until");
        }
    }

    /** The time had run out, and it ceased by law. LVU 7, 9, 28, 30 §§. */
    public static final class TooLate extends CoercionRefusal {
        TooLate(RuleId rule) {
            super("too-late", rule, "on");
        }
    }

    /** No time of its has run out: none runs, or what was to be done has been done. */
    public static final class NotLapsed extends CoercionRefusal {
        NotLapsed() {
            super("not-lapsed", "on");
        }
    }

    /** The age has not been reached. */
    public static final class NotOfAge extends CoercionRefusal {
        NotOfAge() {
            super("not-of-age", "on");
        }
    }

    /** Which court is missing. */
    public static final class CourtMissing extends CoercionRefusal {
        CourtMissing() {
            super("court-missing", "court");
        }
    }

    /** What the care rests on is missing. */
    public static final class GroundMissing extends CoercionRefusal {
        GroundMissing() {
            super("ground-missing", "grounds");
        }
    }

    /** Where the standpoint of the board or its committee is written is missing. */
    public static final class MinutesMissing extends CoercionRefusal {
        MinutesMissing() {
            super("minutes-missing", "minutes");
        }
    }

    /** Nothing is written. */
    public static final class WordsMissing extends CoercionRefusal {
        WordsMissing() {
            super("words-missing", "words");
        }
    }

    /** Longer than can be kept. */
    public static final class TooLong extends CoercionRefusal {
        TooLong(String field) {
            super("too-long", field);
        }
    }

    /** A case in which one runs is not closed. */
    public static final class Runs extends CoercionRefusal {
        Runs() {
            super("runs", null);
        }
    }

    /** There is nothing yet for the court. */
    public static final class NotForACourt extends CoercionRefusal {
        NotForACourt() {
            super("not-for-a-court", null);
        }
    }
}
