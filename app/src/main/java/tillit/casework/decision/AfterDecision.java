package tillit.casework.decision;

import java.util.List;
import tillit.ground.page.Tab;
import tillit.ground.page.Wording;

/** What may follow upon a decision that is taken, in a room that decisions know nothing of. Such a room makes a bean of this. */
public interface AfterDecision {

    /** Where one goes from the page of the decision, in the words of a link. In a transaction that the caller has begun and logs. */
    List<Tab> of(Decision.Taken taken, Wording wording);
}
