package tillit.ground.access;

import tillit.ground.law.Refusal;

/** Only an administrator of the municipality may do this, and not to him- or herself. */
public final class NotAdministrator extends Refusal {
    NotAdministrator() {
        super("access.refusal.not-administrator");
    }
}
