package tillit.ground.access;

import tillit.ground.law.Refusal;

/** Whoever stands in works in a unit of the one who is away today, and is somebody else. */
public final class NotAStandIn extends Refusal {
    NotAStandIn() {
        super("access.refusal.not-a-stand-in", null, "standIn");
    }
}
