package tillit.casework.investigation;

import tillit.ground.law.Refusal;
import tillit.ground.law.RuleId;

/** Who was told and how, or why not yet. */
public final class NoticeWordsMissing extends Refusal {
    NoticeWordsMissing() {
        super("investigation.refusal.notice-words-missing", new RuleId("notice-of-investigation"), "words");
    }
}
