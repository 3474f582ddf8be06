package tillit.casework.decision;

import org.jspecify.annotations.Nullable;
import tillit.ground.law.Refusal;

/** Why it cannot be written down that something late has been reported. SoL (2025:400) 34 kap. 1–2 §§. */
public abstract sealed class LateRefusal extends Refusal {

    private LateRefusal(String what, @Nullable String field) {
        super("decision.late.refusal." + what, null, field);
    }

    /** The quarter has not ended: what is late in it is not known yet. */
    public static final class QuarterRuns extends LateRefusal {
        QuarterRuns() {
            super("quarter-runs", null);
        }
    }

    /** All that the reader sees in it has been written down as reported. */
    public static final class NothingLeft extends LateRefusal {
        NothingLeft() {
            super("nothing-left", null);
        }
    }

    /** It is not what stood on the page any more. */
    public static final class ChangedSince extends LateRefusal {
        ChangedSince() {
            super("changed-since", null);
        }
    }

    /** The day on which the report went is missing or cannot be read. */
    public static final class SentDayMissing extends LateRefusal {
        SentDayMissing() {
            super("sent-day-missing", "sentOn");
        }
    }

    /** The report has not gone yet. */
    public static final class NotSentYet extends LateRefusal {
        NotSentYet() {
            super("not-sent-yet", "sentOn");
        }
    }

    /** Before the quarter had ended. */
    public static final class SentTooEarly extends LateRefusal {
        SentTooEarly() {
            super("sent-too-early", "sentOn");
        }
    }

    /** It is not chosen which measures are meant. */
    public static final class NoneChosen extends LateRefusal {
        NoneChosen() {
            super("none-chosen", "measures");
        }
    }

    /** The measure is not carried out, and has not ended. */
    public static final class NotCarriedOut extends LateRefusal {
        NotCarriedOut() {
            super("not-carried-out", null);
        }
    }

    /** The measure has not been reported as late, or its day has been reported already. */
    public static final class NothingToTell extends LateRefusal {
        NothingToTell() {
            super("nothing-to-tell", null);
        }
    }

    /** The day on which it was told is missing or cannot be read. */
    public static final class ToldDayMissing extends LateRefusal {
        ToldDayMissing() {
            super("told-day-missing", "toldOn");
        }
    }

    /** It has not been told yet. */
    public static final class NotToldYet extends LateRefusal {
        NotToldYet() {
            super("not-told-yet", "toldOn");
        }
    }

    /** Before the measure was carried out. */
    public static final class ToldTooEarly extends LateRefusal {
        ToldTooEarly() {
            super("told-too-early", "toldOn");
        }
    }
}
