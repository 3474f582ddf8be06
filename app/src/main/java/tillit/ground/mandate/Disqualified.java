package tillit.ground.mandate;

import tillit.ground.law.Refusal;

/** The one who tries to decide has a conflict of interest in the matter: 16-18 §§ förvaltningslagen (2017:900). */
public final class Disqualified extends Refusal {
    Disqualified() {
        super("mandate.refusal.disqualified");
    }
}
