package tillit.ground.audit;

import tillit.ground.law.Refusal;

/** There is no such change, or it is not for the one who says something of it to look at. */
public final class NoSuchChange extends Refusal {
    NoSuchChange() {
        super("audit.refusal.no-such-change");
    }
}
