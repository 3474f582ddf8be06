package tillit.casework.cases;

import tillit.ground.law.Refusal;

/** It was not said who is to carry the case. */
final class NobodyToCarry extends Refusal {
    NobodyToCarry() {
        super("cases.refusal.nobody-to-carry", null, "to");
    }
}
