package tillit.desk;

import tillit.ground.law.Refusal;

/** It was not said who is too close to the person. */
final class NobodyChosen extends Refusal {
    NobodyChosen() {
        super("desk.refusal.nobody-chosen", null, "who");
    }
}
