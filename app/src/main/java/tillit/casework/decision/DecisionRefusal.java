package tillit.casework.decision;

import org.jspecify.annotations.Nullable;
import tillit.ground.law.Refusal;
import tillit.ground.law.RuleId;

/** Why a decision cannot be taken, with what is missing and where. */
public abstract sealed class DecisionRefusal extends Refusal {

    private DecisionRefusal(String what, @Nullable String rule, @Nullable String field) {
        super("decision.refusal." + what, rule == null ? null : new RuleId(rule), field);
    }

    /** It does not say what is decided. */
    public static final class WhatMissing extends DecisionRefusal {
        WhatMissing() {
            super("what-missing", "record-of-decision", "what");
        }
    }

    /** A decision without reasons. */
    public static final class ReasonsMissing extends DecisionRefusal {
        ReasonsMissing() {
            super("reasons-missing", "reasons-for-decision", "reasons");
        }
    }

    /** Something about the child that the decision must show. REQ-CHILD-IN-DECISION. */
    public static final class ChildMissing extends DecisionRefusal {
        ChildMissing(String what, String field) {
            super("child-missing." + what, "the-childs-part", field);
        }
    }

    /** The same words stand in the decision about another child. REQ-CHILD-IN-DECISION. */
    public static final class WordsOfAnother extends DecisionRefusal {
        WordsOfAnother(String field) {
            super("words-of-another", "the-childs-part", field);
        }
    }

    /** A part of what a restriction of contact must say. REQ-CONTACT-DECISION. */
    public static final class ContactTermsMissing extends DecisionRefusal {
        ContactTermsMissing(String what, String field) {
            super("contact." + what, "contact-restriction-content", field);
        }
    }

    /** It would close an investigation, and none runs that it comes from. */
    public static final class NothingToClose extends DecisionRefusal {
        NothingToClose() {
            super("nothing-to-close", null, null);
        }
    }

    /** It would end or change a measure, and is about none. */
    public static final class NoMeasure extends DecisionRefusal {
        NoMeasure() {
            super("no-measure", null, null);
        }
    }

    /** The measure that it would end has ended. */
    public static final class MeasureEnded extends DecisionRefusal {
        MeasureEnded() {
            super("measure-ended", null, null);
        }
    }

    /** On that day there was no case yet. */
    public static final class BeforeTheCase extends DecisionRefusal {
        BeforeTheCase(String field) {
            super("before-the-case", null, field);
        }
    }

    /** From when it holds, or until when. */
    public static final class DayMissing extends DecisionRefusal {
        DayMissing(String field) {
            super("day-missing", null, field);
        }
    }

    /** A day that cannot be read. */
    public static final class DayUnreadable extends DecisionRefusal {
        DayUnreadable(String field) {
            super("day-unreadable", null, field);
        }
    }

    /** It ends before it begins. */
    public static final class EndsBeforeItBegins extends DecisionRefusal {
        EndsBeforeItBegins() {
            super("ends-before-it-begins", null, "to");
        }
    }

    /** Longer than can be kept. */
    public static final class TooLong extends DecisionRefusal {
        TooLong(String field) {
            super("too-long", null, field);
        }
    }

    /** The consent of somebody whose it takes is not written down. */
    public static final class ConsentMissing extends DecisionRefusal {
        ConsentMissing(String whose) {
            super("consent-missing." + whose, "consent-by-age", "consent");
        }
    }

    /** A party has not had the material, or the time to answer. */
    public static final class NotCommunicated extends DecisionRefusal {
        NotCommunicated() {
            super("not-communicated", "communication", "communication");
        }
    }

    /** The document that the decision rests on is not signed. REQ-CLOSE. */
    public static final class DocumentMissing extends DecisionRefusal {
        DocumentMissing() {
            super("document-missing", "investigation-is-written-up", "document");
        }
    }

    /** It says that measures are granted, and none is. */
    public static final class NothingGranted extends DecisionRefusal {
        NothingGranted() {
            super("nothing-granted", null, null);
        }
    }

    /** What is granted in the investigation would be granted by one that closes without a measure. */
    public static final class SomethingGranted extends DecisionRefusal {
        SomethingGranted() {
            super("something-granted", null, null);
        }
    }

    /** What came of a measure that ends. */
    public static final class ResultMissing extends DecisionRefusal {
        ResultMissing() {
            super("result-missing", null, "result");
        }
    }

    /** Nobody takes what must be read by another alone. REQ-VIOLENCE. */
    public static final class OwnWords extends DecisionRefusal {
        OwnWords() {
            super("own-words", "violence-open-without-delay", "who");
        }
    }

    /** A colleague has written in the same field meanwhile. */
    public static final class ColleagueWrote extends DecisionRefusal {
        ColleagueWrote(String field) {
            super("colleague-wrote", null, field);
        }
    }

    /** Somebody has written in it since it was read by the one who would decide, or put it before somebody. */
    public static final class WrittenSince extends DecisionRefusal {
        WrittenSince() {
            super("written-since", null, null);
        }
    }

    /** It is not being written any more. */
    public static final class NotWritten extends DecisionRefusal {
        NotWritten() {
            super("not-written", null, null);
        }
    }

    /** Nobody is chosen to read it, or somebody who may not take it. */
    public static final class NobodyToRead extends DecisionRefusal {
        NobodyToRead() {
            super("nobody-to-read", null, "who");
        }
    }

    /** One's own proposal is neither taken nor sent back by oneself. */
    public static final class OwnProposal extends DecisionRefusal {
        OwnProposal() {
            super("own-proposal", null, null);
        }
    }

    /** Words that say why, or what is to be mended. */
    public static final class WordsMissing extends DecisionRefusal {
        WordsMissing(String field) {
            super("words-missing", null, field);
        }
    }

    /** An officer may take it: it is not put to members. */
    public static final class NotForMembers extends DecisionRefusal {
        NotForMembers() {
            super("not-for-members", null, null);
        }
    }

    /** Where the members' decision stands, such as its number and day. */
    public static final class MinutesMissing extends DecisionRefusal {
        MinutesMissing() {
            super("minutes-missing", null, "minutes");
        }
    }

    /** A day that has not come. */
    public static final class NotYet extends DecisionRefusal {
        NotYet(String field) {
            super("not-yet", null, field);
        }
    }

    /** Somebody who is said not to be told has been told, or it has been said before. */
    public static final class ToldAlready extends DecisionRefusal {
        ToldAlready() {
            super("told-already", "notice-of-decision", "untold");
        }
    }

    /** A measure has not ended in the case that is to be closed. */
    public static final class MeasureRuns extends DecisionRefusal {
        MeasureRuns() {
            super("measure-runs", null, null);
        }
    }

    /** A decision is on its way in the case that is to be closed. */
    public static final class OnItsWay extends DecisionRefusal {
        OnItsWay() {
            super("on-its-way", null, null);
        }
    }

    /** Nobody is told of a decision before it is taken. */
    public static final class BeforeTheDecision extends DecisionRefusal {
        BeforeTheDecision() {
            super("before-the-decision", null, "toldOn");
        }
    }
}
