package tillit.casework.decision;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tillit.casework.cases.CaseId;
import tillit.ground.access.Stamp;
import tillit.ground.law.DecisionRule;
import tillit.ground.law.Refusal;

/** What follows from a decision in a room that decisions know nothing of, such as compulsory care. Such a room makes a bean of this. */
public interface Consequences {

    /** The acts of {@code law/acts.yaml} that the room publishes, at once or later, where a decision whose rule names them has been taken. */
    Set<String> acts();

    /**
     * Why a kind of decision cannot be taken in the case as it stands: it is not offered then, and is refused if it had been begun before. The answer reads
     * nothing more, however many kinds it is asked about.
     */
    Function<DecisionRule, Optional<Refusal>> hindrances(CaseId id);

    /** What is to be done before a kind of decision is taken in the case: it is offered and may be written, and is refused until that has been done. */
    default Function<DecisionRule, Optional<Refusal>> undone(CaseId id) {
        return rule -> Optional.empty();
    }

    /** Does what follows, in the transaction in which the decision is taken. A decision that the room has nothing to do with it passes over. */
    void follow(Decision.Taken taken, DecisionRule kind, Stamp stamp);
}
