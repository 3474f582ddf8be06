package tillit.ground.access;

import tillit.ground.law.Refusal;

/** The unit cannot end: somebody works there, or something lies there still. */
public final class UnitNotEmpty extends Refusal {
    UnitNotEmpty() {
        super("access.refusal.unit-not-empty");
    }
}
