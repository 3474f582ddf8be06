package tillit.ground.people;

import org.jspecify.annotations.Nullable;
import tillit.ground.law.Refusal;
import tillit.ground.law.RuleId;

/** A correction says why, in words that another can follow. */
public class ReasonTooShort extends Refusal {
    ReasonTooShort() {
        super("people.refusal.reason-too-short", (@Nullable RuleId) null, "reason");
    }
}
