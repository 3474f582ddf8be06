package tillit.ground.audit;

import tillit.ground.law.Refusal;

/** Nobody says of one's own change, or of one that is about oneself, that it is right; and only whoever made it answers for it. */
public final class OwnChange extends Refusal {
    OwnChange() {
        super("audit.refusal.own-change");
    }
}
