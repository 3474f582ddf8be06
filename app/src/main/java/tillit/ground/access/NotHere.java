package tillit.ground.access;

import tillit.ground.law.Refusal;

/** There is no such user, unit or dossier for the one who asks. */
public final class NotHere extends Refusal {
    NotHere() {
        super("access.refusal.not-here");
    }
}
