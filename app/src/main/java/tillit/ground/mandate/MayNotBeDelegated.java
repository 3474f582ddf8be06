package tillit.ground.mandate;

import tillit.ground.law.Refusal;

/** The order gives away a decision that the law keeps for the board or its committee, or that the law does not know. */
public final class MayNotBeDelegated extends Refusal {

    private final String decision;

    MayNotBeDelegated(String decision) {
        super("mandate.refusal.may-not-be-delegated");
        this.decision = decision;
    }

    /** The decision, by its name in {@code law/decisions}. */
    public String decision() {
        return decision;
    }
}
