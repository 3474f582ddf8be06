package tillit.casework.intake;

import org.jspecify.annotations.Nullable;
import tillit.casework.investigation.Reopenings;
import tillit.ground.law.Refusal;
import tillit.ground.law.RuleId;

/** Everything that this room refuses, each with its name. None carries a name, a number or free text. */
public abstract sealed class IntakeRefusal extends Refusal {

    private static final RuleId PROTECTION = new RuleId("protection-assessment");
    private static final RuleId PRELIMINARY = new RuleId("preliminary-assessment");
    private static final RuleId VIOLENCE = new RuleId("violence-open-without-delay");
    private static final RuleId FEEDBACK = new RuleId("feedback-to-reporter");
    private static final RuleId HAND_OVER = new RuleId("hand-over-report");

    private IntakeRefusal(String what, @Nullable RuleId rule, @Nullable String field) {
        super("intake.refusal." + what, rule, field);
    }

    /** Something that has to be there is not. */
    public static final class Missing extends IntakeRefusal {
        public Missing(String field) {
            super("missing", null, field);
        }
    }

    /** Another investigation ended a short time ago, and it is not said why there is to be one more. */
    public static final class OpenedAgainSoon extends IntakeRefusal {
        public OpenedAgainSoon() {
            super("opened-again-soon", Reopenings.RULE, "again");
        }
    }

    /** So much is being printed just now that one has to wait. */
    public static final class PressBusy extends IntakeRefusal {
        public PressBusy() {
            super("press-busy", null, null);
        }
    }

    /** Longer than can be kept. */
    public static final class TooLong extends IntakeRefusal {
        public TooLong(String field) {
            super("too-long", null, field);
        }
    }

    /** More than one report holds. */
    public static final class TooMany extends IntakeRefusal {
        public TooMany(String field) {
            super("too-many", null, field);
        }
    }

    /** The character NUL, which no text holds. */
    public static final class Unstorable extends IntakeRefusal {
        public Unstorable(String field) {
            super("unstorable", null, field);
        }
    }

    /** Half a character: the text was broken on its way. */
    public static final class BrokenText extends IntakeRefusal {
        public BrokenText(String field) {
            super("broken-text", null, field);
        }
    }

    /** Not a language code. */
    public static final class NoLanguage extends IntakeRefusal {
        public NoLanguage(String field) {
            super("no-language", null, field);
        }
    }

    /** Somebody who wants to be anonymous has no name here. */
    public static final class AnonymousHasNoName extends IntakeRefusal {
        public AnonymousHasNoName(String field) {
            super("anonymous-has-no-name", null, field);
        }
    }

    /** Only an expected child has a day on which it is expected. */
    public static final class OnlyForUnborn extends IntakeRefusal {
        public OnlyForUnborn(String field) {
            super("only-for-unborn", null, field);
        }
    }

    /** Received later than now. */
    public static final class ReceivedInTheFuture extends IntakeRefusal {
        public ReceivedInTheFuture(String field) {
            super("received-in-the-future", null, field);
        }
    }

    /** Received so long ago that the year must be mistyped. */
    public static final class ReceivedTooLongAgo extends IntakeRefusal {
        public ReceivedTooLongAgo(String field) {
            super("received-too-long-ago", null, field);
        }
    }

    /** One registers only in a unit where one works. */
    public static final class NotYourUnit extends IntakeRefusal {
        public NotYourUnit(String field) {
            super("not-your-unit", null, field);
        }
    }

    /** A reply says something: the answer, who is responsible, the plan. */
    public static final class ReplyWordsMissing extends IntakeRefusal {
        public ReplyWordsMissing(RuleId rule) {
            super("reply-words-missing", rule, "words");
        }
    }

    /** What answers a report came after it. */
    public static final class BeforeTheReport extends IntakeRefusal {
        public BeforeTheReport() {
            super("before-the-report", null, "happened");
        }
    }

    /** The report does not ask for that, or it has been done. */
    public static final class NotAsked extends IntakeRefusal {
        public NotAsked(RuleId rule) {
            super("not-asked", rule, null);
        }
    }

    /** What another municipality is responsible for is handed over, not left. SoL (2025:400) 29 kap. */
    public static final class MustHandOver extends IntakeRefusal {
        public MustHandOver() {
            super("must-hand-over", HAND_OVER, "outcome");
        }
    }

    /** Nobody decides before a signed protection assessment. SoL (2025:400) 20 kap. 1 §. */
    public static final class ProtectionAssessmentMissing extends IntakeRefusal {
        public ProtectionAssessmentMissing() {
            super("protection-assessment-missing", PROTECTION, "protection");
        }
    }

    /** What is signed is not signed again: a correction is a new assessment beside the first. */
    public static final class AlreadyAssessed extends IntakeRefusal {
        public AlreadyAssessed() {
            super("already-assessed", PROTECTION, null);
        }
    }

    /** The child's own words, or why it was not heard. */
    public static final class ChildNotVisible extends IntakeRefusal {
        public ChildNotVisible(RuleId rule, String field) {
            super("child-not-visible", rule, field);
        }

        static ChildNotVisible inProtection() {
            return new ChildNotVisible(PROTECTION, "ownWords");
        }

        static ChildNotVisible inPreliminary() {
            return new ChildNotVisible(PRELIMINARY, "childsView");
        }
    }

    /** On what the assessment rests. */
    public static final class GroundsMissing extends IntakeRefusal {
        public GroundsMissing() {
            super("grounds-missing", PROTECTION, "grounds");
        }
    }

    /** What is done now, by whom and when. */
    public static final class StepsMissing extends IntakeRefusal {
        public StepsMissing() {
            super("steps-missing", PROTECTION, "steps");
        }
    }

    /** With whom one has spoken. */
    public static final class ContactsMissing extends IntakeRefusal {
        public ContactsMissing() {
            super("contacts-missing", PRELIMINARY, "contacts");
        }
    }

    /** A decision not to open needs a preliminary assessment: contacts, and the child's view or why not. */
    public static final class PreliminaryAssessmentMissing extends IntakeRefusal {
        public PreliminaryAssessmentMissing() {
            super("preliminary-assessment-missing", PRELIMINARY, "preliminary");
        }
    }

    /** A decision has reasons. */
    public static final class ReasonsMissing extends IntakeRefusal {
        public ReasonsMissing() {
            super("reasons-missing", PRELIMINARY, "reasons");
        }
    }

    /** Where violence is suspected an investigation is opened without delay. It protects a child whom nobody else in the home does. */
    public static final class MustInvestigate extends IntakeRefusal {
        public MustInvestigate() {
            super("must-investigate", VIOLENCE, "outcome");
        }
    }

    /** Violence that becomes known when the matter has ended is reported anew, so that somebody owes what follows. */
    public static final class NewReportNeeded extends IntakeRefusal {
        public NewReportNeeded() {
            super("new-report-needed", VIOLENCE, "violence");
        }
    }

    /** Violence once suspected is struck from a matter only by two: another than the one who assessed it away decides. */
    public static final class SecondReaderNeeded extends IntakeRefusal {
        public SecondReaderNeeded() {
            super("second-reader-needed", VIOLENCE, null);
        }
    }

    /** The matter has come to its end, or waits for something else. */
    public static final class NotNow extends IntakeRefusal {
        public NotNow() {
            super("not-now", null, null);
        }
    }

    /** Somebody else was first. */
    public static final class AlreadyDecided extends IntakeRefusal {
        public AlreadyDecided() {
            super("already-decided", null, null);
        }
    }

    /** Somebody new has a name, or something else by which one knows that person again. */
    public static final class NothingKnown extends IntakeRefusal {
        public NothingKnown() {
            super("nothing-known", null, "given");
        }
    }

    /** Its mother, or anybody else who is no child, is not the newborn. */
    public static final class NotTheNewborn extends IntakeRefusal {
        public NotTheNewborn() {
            super("not-the-newborn", null, "who");
        }
    }

    /** An investigation needs to know whom it is about. */
    public static final class WhoIsIt extends IntakeRefusal {
        public WhoIsIt() {
            super("who-is-it", null, "person");
        }
    }

    /** Only one who reports by duty is answered. OSL (2009:400) 26 kap. 9 a §. */
    public static final class NoFeedbackToThis extends IntakeRefusal {
        public NoFeedbackToThis() {
            super("no-feedback-to-this", FEEDBACK, null);
        }
    }

    /** There is nothing to tell yet, or another answer is the true one. */
    public static final class NotTheAnswer extends IntakeRefusal {
        public NotTheAnswer() {
            super("not-the-answer", FEEDBACK, "answer");
        }
    }

    /** A report cannot be a duplicate of itself, of a later one, or of one about others. */
    public static final class NotTheSame extends IntakeRefusal {
        public NotTheSame() {
            super("not-the-same", null, "first");
        }
    }

    /** The case was given to somebody else, who owes the answer and keeps it. */
    public static final class WhoeverHasTheCaseTells extends IntakeRefusal {
        public WhoeverHasTheCaseTells() {
            super("whoever-has-the-case-tells", null, "answer");
        }
    }

    /** The later report suspects violence that the first one knows nothing of: it is assessed by itself. */
    public static final class SaysMore extends IntakeRefusal {
        public SaysMore() {
            super("says-more", null, "first");
        }
    }

    /** A report is handed over to another municipality than one's own. */
    public static final class OwnMunicipality extends IntakeRefusal {
        public OwnMunicipality() {
            super("own-municipality", HAND_OVER, "to");
        }
    }

    /** No municipality has that code. */
    public static final class NoSuchMunicipality extends IntakeRefusal {
        public NoSuchMunicipality() {
            super("no-such-municipality", HAND_OVER, "to");
        }
    }

    /** Why one needs to know who reported. */
    public static final class WhyOpenIt extends IntakeRefusal {
        public WhyOpenIt() {
            super("why-open-it", null, "reason");
        }
    }

    /** The same key with other content. */
    public static final class KeyUsedForOther extends IntakeRefusal {
        public KeyUsedForOther() {
            super("key-used-for-other", null, "Idempotency-Key");
        }
    }

    /** A field that the description of the interface does not name. */
    public static final class UnknownField extends IntakeRefusal {
        public UnknownField(String field) {
            super("unknown-field", null, field);
        }
    }

    /** Something of another type: {@code text}, {@code boolean}, {@code number}, {@code count}, {@code day}, {@code moment}, {@code list} or {@code object} was wanted. */
    public static final class WrongType extends IntakeRefusal {
        public WrongType(String wanted, String field) {
            super("wrong-type-" + wanted, null, field);
        }
    }

    /** None of the words that may stand there. */
    public static final class NotOneOf extends IntakeRefusal {
        public NotOneOf(String field) {
            super("not-one-of", null, field);
        }
    }

    /** Not JSON, or more than one. */
    public static final class NotJson extends IntakeRefusal {
        public NotJson() {
            super("not-json", null, null);
        }
    }

    /** Not UTF-8. */
    public static final class NotUtf8 extends IntakeRefusal {
        public NotUtf8() {
            super("not-utf-8", null, null);
        }
    }

    /** The sender has written something that nobody has read. */
    public static final class NewsUnread extends IntakeRefusal {
        public NewsUnread() {
            super("news-unread", null, null);
        }
    }

    /** The sender of this report has no code to come back with, so nobody would see the question. */
    public static final class NoWayBack extends IntakeRefusal {
        public NoWayBack() {
            super("no-way-back", null, "question");
        }
    }

    /** A key of another form. */
    public static final class KeyUnfit extends IntakeRefusal {
        public KeyUnfit() {
            super("key-unfit", null, "Idempotency-Key");
        }
    }

    /** More files than one report holds. */
    public static final class TooManyFiles extends IntakeRefusal {
        public TooManyFiles(String field) {
            super("too-many-files", null, field);
        }
    }

    /** The files of one report are larger together than it holds. */
    public static final class FilesTooLarge extends IntakeRefusal {
        public FilesTooLarge(String field) {
            super("files-too-large", null, field);
        }
    }
}
