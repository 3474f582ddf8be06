package tillit.casework.cases;

import tillit.ground.law.Refusal;

/** That colleague may not carry the case or the report: not active here, without permission for protected identities, or disqualified. */
public final class CannotCarry extends Refusal {
    public CannotCarry() {
        super("cases.refusal.cannot-carry", null, "to");
    }
}
