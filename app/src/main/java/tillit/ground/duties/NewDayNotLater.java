package tillit.ground.duties;

import tillit.ground.law.Refusal;
import tillit.ground.law.RuleId;

/** An extension sets a day that is later than the one that applies, and has not passed. */
public class NewDayNotLater extends Refusal {
    NewDayNotLater(RuleId rule) {
        super("duties.refusal.day-not-later", rule, "newDay");
    }
}
