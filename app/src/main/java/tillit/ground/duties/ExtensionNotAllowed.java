package tillit.ground.duties;

import tillit.ground.law.Refusal;
import tillit.ground.law.RuleId;

/** The law knows no extension of this duty. */
public class ExtensionNotAllowed extends Refusal {
    ExtensionNotAllowed(RuleId rule) {
        super("duties.refusal.no-extension", rule, "newDay");
    }
}
