package tillit.casework.appeal;

import org.jspecify.annotations.Nullable;
import tillit.ground.law.Refusal;
import tillit.ground.law.RuleId;

/** Why something cannot be done with an appeal now, with what is to be done first. */
public abstract sealed class AppealRefusal extends Refusal {

    private AppealRefusal(String what, @Nullable String rule, @Nullable String field) {
        super("appeal.refusal." + what, rule == null ? null : new RuleId(rule), field);
    }

    /** It is not said who appeals. */
    public static final class WhoMissing extends AppealRefusal {
        WhoMissing() {
            super("who-missing", null, "who");
        }
    }

    /** Somebody else appeals, and has no name. */
    public static final class NameMissing extends AppealRefusal {
        NameMissing() {
            super("name-missing", null, "name");
        }
    }

    /** The day and time at which it came. */
    public static final class MomentMissing extends AppealRefusal {
        MomentMissing() {
            super("moment-missing", "appeal-in-time", "arrived.day");
        }
    }

    /** Something is to be chosen. */
    public static final class ChoiceMissing extends AppealRefusal {
        ChoiceMissing(String field) {
            super("choice-missing." + field, null, field);
        }
    }

    /** A day is to be given. */
    public static final class DayMissing extends AppealRefusal {
        DayMissing(String field) {
            super("day-missing." + field, null, field);
        }
    }

    /** Words that say what or why. */
    public static final class WordsMissing extends AppealRefusal {
        WordsMissing(String field) {
            super("words-missing." + field, null, field);
        }
    }

    /** Longer than can be kept. */
    public static final class TooLong extends AppealRefusal {
        TooLong(String field) {
            super("too-long", null, field);
        }
    }

    /** A day or a moment that has not come. */
    public static final class NotYet extends AppealRefusal {
        NotYet(String field) {
            super("not-yet", null, field);
        }
    }

    /** Before what it follows upon. */
    public static final class TooEarly extends AppealRefusal {
        TooEarly(String field) {
            super("too-early", null, field);
        }
    }

    /** What is found about the time is not what is counted, and no ground says why. */
    public static final class NotAsCounted extends AppealRefusal {
        NotAsCounted() {
            super("not-as-counted", "appeal-in-time", "judged");
        }
    }

    /** It is said to have reached the court in time, and the day that is written down says otherwise. */
    public static final class NotInTimeAtCourt extends AppealRefusal {
        NotInTimeAtCourt() {
            super("not-in-time-at-court", "appeal-in-time", "judged");
        }
    }

    /** Nothing goes to the court before it is said whether it came in time. */
    public static final class TimeNotJudged extends AppealRefusal {
        TimeNotJudged() {
            super("time-not-judged", "appeal-in-time", null);
        }
    }

    /** What came too late is dismissed by a decision. */
    public static final class IsLate extends AppealRefusal {
        IsLate() {
            super("is-late", "appeal-in-time", null);
        }
    }

    /** Nothing goes to the court before somebody has looked whether the decision is obviously wrong. */
    public static final class NotReconsidered extends AppealRefusal {
        NotReconsidered() {
            super("not-reconsidered", "reconsider-when-appealed", null);
        }
    }

    /** What must go along to the court. */
    public static final class EnclosureMissing extends AppealRefusal {
        EnclosureMissing() {
            super("enclosure-missing", "forward-the-appeal", "enclosures");
        }
    }

    /** The decision that changes the appealed one must go along, too. */
    public static final class NewDecisionMissing extends AppealRefusal {
        NewDecisionMissing() {
            super("new-decision-missing", "forward-the-appeal", "enclosures");
        }
    }

    /** A decision about it is being written already. */
    public static final class BeingDecided extends AppealRefusal {
        BeingDecided() {
            super("being-decided", null, null);
        }
    }

    /** It has come further, or has not come so far. */
    public static final class NotNow extends AppealRefusal {
        NotNow() {
            super("not-now", null, null);
        }
    }

    /** What went against us is answered first. */
    public static final class RulingUnanswered extends AppealRefusal {
        RulingUnanswered() {
            super("ruling-unanswered", "appeal-a-court-ruling", null);
        }
    }

    /** A decision about it is written in an open case. */
    public static final class CaseClosed extends AppealRefusal {
        CaseClosed() {
            super("case-closed", null, null);
        }
    }

    /** An appeal has not come to its end in the case that is to be closed. */
    public static final class Runs extends AppealRefusal {
        Runs() {
            super("runs", null, null);
        }
    }
}
