package tillit.ground.mandate;

import tillit.ground.law.Refusal;

/** Only an administrator of the municipality enters what the board has adopted, and no order holds before its adoption. */
public final class NotAdopted extends Refusal {
    NotAdopted(String why) {
        super("mandate.refusal." + why, null, why.equals("before-adoption") ? "from" : null);
    }
}
