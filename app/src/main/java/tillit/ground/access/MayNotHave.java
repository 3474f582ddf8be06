package tillit.ground.access;

import tillit.ground.law.Refusal;

/** That person cannot be let into the dossier: not active here, without permission for protected identities, or disqualified. Which, is not told. */
public final class MayNotHave extends Refusal {
    MayNotHave() {
        super("access.refusal.may-not-have", null, "user");
    }
}
