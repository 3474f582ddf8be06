package tillit.ground.access;

import tillit.ground.law.Refusal;

/** Somebody is to be called something else, and nobody has said why. */
public final class NameReasonMissing extends Refusal {
    NameReasonMissing() {
        super("access.refusal.name-reason-missing", null, "reason");
    }
}
