package tillit.ground.duties;

import tillit.ground.law.Refusal;
import tillit.ground.law.RuleId;

/** The duty has been kept or made void: there is nothing left to change. */
public class DutyEnded extends Refusal {
    DutyEnded(RuleId rule) {
        super("duties.refusal.ended", rule);
    }
}
