package tillit.casework.application;

import org.jspecify.annotations.Nullable;
import tillit.ground.law.Refusal;
import tillit.ground.law.RuleId;

/** Why something cannot be written of an application now, with what is to be done first. */
public abstract sealed class ApplicationRefusal extends Refusal {

    private ApplicationRefusal(String what, @Nullable String rule, @Nullable String field) {
        super("application.refusal." + what, rule == null ? null : new RuleId(rule), field);
    }

    /** Something is to be chosen. */
    public static final class ChoiceMissing extends ApplicationRefusal {
        ChoiceMissing(String field) {
            super("choice-missing." + field, null, field);
        }
    }

    /** A day, or a day and a time, is to be given. */
    public static final class DayMissing extends ApplicationRefusal {
        DayMissing(String field) {
            super("day-missing", null, field);
        }
    }

    /** Words that say what, who or why. */
    public static final class WordsMissing extends ApplicationRefusal {
        WordsMissing(String field) {
            super("words-missing." + field, null, field);
        }
    }

    /** Longer than can be kept. */
    public static final class TooLong extends ApplicationRefusal {
        TooLong(String field) {
            super("too-long", null, field);
        }
    }

    /** A day or a moment that has not come. */
    public static final class NotYet extends ApplicationRefusal {
        NotYet(String field) {
            super("not-yet", null, field);
        }
    }

    /** Before what it follows upon. */
    public static final class TooEarly extends ApplicationRefusal {
        TooEarly(String field) {
            super("too-early", null, field);
        }
    }

    /** A child under 15 does not plead its own cause: a guardian applies, or what it tells is a report. SoL (2025:400) 3 kap. */
    public static final class TooYoung extends ApplicationRefusal {
        TooYoung() {
            super("too-young", null, "applicant");
        }
    }

    /** A child was investigated lately, and nothing says why it is again. REQ-CHAIN. */
    public static final class OpenedAgainSoon extends ApplicationRefusal {
        OpenedAgainSoon() {
            super("opened-again-soon", "opened-again-soon", "again");
        }
    }

    /** A party may ask for a decision when six months have passed, and not before. FL (2017:900) 12 §. */
    public static final class AskedTooEarly extends ApplicationRefusal {
        AskedTooEarly() {
            super("asked-too-early", "request-to-decide", "requestedOn");
        }
    }

    /** It may be asked for once. FL (2017:900) 12 §. */
    public static final class AskedBefore extends ApplicationRefusal {
        AskedBefore() {
            super("asked-before", "request-to-decide", null);
        }
    }

    /** The decision is not one of those that were taken in the case since the application came. */
    public static final class NoSuchDecision extends ApplicationRefusal {
        NoSuchDecision() {
            super("no-such-decision", null, "decision");
        }
    }

    /** No decision has been taken in the case since the application came. */
    public static final class NoDecisionYet extends ApplicationRefusal {
        NoDecisionYet() {
            super("no-decision-yet", null, null);
        }
    }

    /** It has come further, or has not come so far. */
    public static final class NotNow extends ApplicationRefusal {
        NotNow() {
            super("not-now", null, null);
        }
    }

    /** Nobody has asked that an application in the case be decided. */
    public static final class NobodyAsks extends ApplicationRefusal {
        NobodyAsks() {
            super("nobody-asks", "request-to-decide", null);
        }
    }

    /** Somebody waits for an answer to an application in the case: its investigation and the case stay open. */
    public static final class Waits extends ApplicationRefusal {
        Waits() {
            super("waits", "application-is-decided", null);
        }
    }
}
