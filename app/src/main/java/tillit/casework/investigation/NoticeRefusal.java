package tillit.casework.investigation;

import org.jspecify.annotations.Nullable;
import tillit.ground.law.Refusal;
import tillit.ground.law.RuleId;

/** Why a notice of an investigation cannot be written down. */
public abstract sealed class NoticeRefusal extends Refusal {

    private NoticeRefusal(String what, @Nullable String field) {
        super("investigation.refusal." + what, new RuleId("notice-of-investigation"), field);
    }

    /** Whether they have been told, or wait. */
    public static final class ToldOrNot extends NoticeRefusal {
        ToldOrNot() {
            super("told-or-not", "told");
        }
    }

    /** Who was told and how, or why not yet. */
    public static final class WordsMissing extends NoticeRefusal {
        WordsMissing() {
            super("words-missing", "words");
        }
    }

    /** Longer than can be kept, or with a character that cannot. */
    public static final class WordsUnfit extends NoticeRefusal {
        WordsUnfit() {
            super("words-unfit", "words");
        }
    }

    /** They have been told. */
    public static final class AlreadyTold extends NoticeRefusal {
        AlreadyTold() {
            super("already-told", null);
        }
    }

    /** It is written down already why the notice waits. */
    public static final class WaitsAlready extends NoticeRefusal {
        WaitsAlready() {
            super("waits-already", "told");
        }
    }
}
