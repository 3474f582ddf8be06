package tillit.ground.duties;

import tillit.ground.law.Refusal;
import tillit.ground.law.RuleId;

/** What changes a duty needs a reason that can be read afterwards. */
public class ReasonMissing extends Refusal {

    private static final String KEY = "duties.refusal.reason-missing";

    ReasonMissing() {
        super(KEY, null, "reason");
    }

    ReasonMissing(RuleId rule) {
        super(KEY, rule, "reason");
    }

    static String in(String reason, RuleId rule) {
        if (reason.isBlank()) throw new ReasonMissing(rule);
        return reason.strip();
    }
}
