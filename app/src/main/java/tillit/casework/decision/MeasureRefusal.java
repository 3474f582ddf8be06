package tillit.casework.decision;

import tillit.ground.law.Refusal;

/** Why something cannot be written down of a measure. */
public abstract sealed class MeasureRefusal extends Refusal {

    private MeasureRefusal(String what, String field) {
        super("decision.measure.refusal." + what, null, field);
    }

    /** It has come further, or has not come so far. */
    public static final class NotNow extends MeasureRefusal {
        NotNow() {
            super("not-now", "what");
        }
    }

    /** What has happened is not chosen. */
    public static final class WhatMissing extends MeasureRefusal {
        WhatMissing() {
            super("what-missing", "what");
        }
    }

    /** The day is missing or cannot be read. */
    public static final class DayMissing extends MeasureRefusal {
        DayMissing() {
            super("day-missing", "on");
        }
    }

    /** It has not happened yet. */
    public static final class NotYet extends MeasureRefusal {
        NotYet() {
            super("not-yet", "on");
        }
    }

    /** Before it was granted, or before what has happened since. */
    public static final class TooEarly extends MeasureRefusal {
        TooEarly() {
            super("too-early", "on");
        }
    }

    /** A follow-up is planned for a day to come. */
    public static final class PlannedInThePast extends MeasureRefusal {
        PlannedInThePast() {
            super("planned-in-the-past", "on");
        }
    }

    /** Nothing is written. */
    public static final class WordsMissing extends MeasureRefusal {
        WordsMissing() {
            super("words-missing", "words");
        }
    }

    /** Longer than can be kept. */
    public static final class TooLong extends MeasureRefusal {
        TooLong() {
            super("too-long", "words");
        }
    }
}
