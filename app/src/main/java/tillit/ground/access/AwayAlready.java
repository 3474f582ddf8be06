package tillit.ground.access;

import tillit.ground.law.Refusal;

/** It has been said of some of those days already that the person is away. */
public final class AwayAlready extends Refusal {
    AwayAlready() {
        super("access.refusal.away-already", null, "from");
    }
}
