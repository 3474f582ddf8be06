package tillit.ground.duties;

import tillit.ground.law.Refusal;
import tillit.ground.law.RuleId;

/** The time had run out when the extension was decided: what has been breached cannot be prolonged. */
public class ExtensionTooLate extends Refusal {
    ExtensionTooLate(RuleId rule) {
        super("duties.refusal.extension-too-late", rule, "newDay");
    }
}
