package tillit.casework.investigation;

import org.jspecify.annotations.Nullable;
import tillit.ground.law.Refusal;
import tillit.ground.law.RuleId;

/** Why something in an investigation cannot be written down, signed or ended. */
public abstract sealed class InvestigationRefusal extends Refusal {

    private InvestigationRefusal(String what, @Nullable String rule, @Nullable String field) {
        super("investigation.refusal." + what, rule == null ? null : new RuleId(rule), field);
    }

    /** A field that has to be filled in, or chosen. */
    public static final class Unfilled extends InvestigationRefusal {
        Unfilled(String what, String field) {
            super("unfilled." + what, null, field);
        }
    }

    /** Longer than can be kept. */
    public static final class TooLong extends InvestigationRefusal {
        TooLong(String field) {
            super("too-long", null, field);
        }
    }

    /** A day that has not come yet. */
    public static final class NotYet extends InvestigationRefusal {
        NotYet(String field) {
            super("not-yet", null, field);
        }
    }

    /** A day before the investigation was opened. */
    public static final class BeforeIt extends InvestigationRefusal {
        BeforeIt(String field) {
            super("before-it", null, field);
        }
    }

    /** A colleague has written in the same answer meanwhile: both wordings are shown, and nothing is written over. */
    public static final class ColleagueWrote extends InvestigationRefusal {
        ColleagueWrote(String field) {
            super("colleague-wrote", null, field);
        }
    }

    /** Somebody has written in it since it was read by the one who would sign it. */
    public static final class WrittenSince extends InvestigationRefusal {
        WrittenSince() {
            super("written-since", null, null);
        }
    }

    /** The investigation has ended. */
    public static final class Ended extends InvestigationRefusal {
        Ended() {
            super("ended", null, null);
        }
    }

    /** The investigation document is not signed, so that the investigation is not done. REQ-CLOSE. */
    public static final class DocumentMissing extends InvestigationRefusal {
        DocumentMissing() {
            super("document-missing", "investigation-is-written-up", null);
        }
    }

    /** Somebody who asks others by consent says whose it is, when it was given and how far it goes. */
    public static final class ConsentMissing extends InvestigationRefusal {
        ConsentMissing() {
            super("consent-missing", "scope-of-investigation", "consent");
        }
    }

    /** Only investigations about children have an end that is moved by a decision. */
    public static final class NoEndToMove extends InvestigationRefusal {
        NoEndToMove() {
            super("no-end-to-move", "extending-an-investigation", null);
        }
    }

    /** The new end is not later than the one that applies, or has been. */
    public static final class EndNotLater extends InvestigationRefusal {
        EndNotLater() {
            super("end-not-later", "extending-an-investigation", "newEnd");
        }
    }

    /** More time is given for reasons. */
    public static final class ReasonsMissing extends InvestigationRefusal {
        ReasonsMissing() {
            super("reasons-missing", "extending-an-investigation", "reasons");
        }
    }

    /** The answer may not be due before the material has been sent. */
    public static final class AnswerBeforeSent extends InvestigationRefusal {
        AnswerBeforeSent() {
            super("answer-before-sent", "communication", "answerBy");
        }
    }

    /** An investigation runs in the case that is to be closed. */
    public static final class Runs extends InvestigationRefusal {
        Runs() {
            super("runs", null, null);
        }
    }
}
