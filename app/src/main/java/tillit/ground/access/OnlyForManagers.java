package tillit.ground.access;

import tillit.ground.law.Refusal;

/** Only the manager of the unit may do this. */
public final class OnlyForManagers extends Refusal {
    OnlyForManagers() {
        super("access.refusal.not-manager");
    }
}
