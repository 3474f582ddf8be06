package tillit.casework.cases;

import java.util.List;
import tillit.ground.law.Refusal;

/** What must come to its end before a case can be closed, in a room that cases know nothing of. Such a room makes a bean of this. */
public interface KeepsOpen {

    /** Why the case cannot be closed now, each with words that say where to go; empty if it may be. */
    List<Refusal> in(CaseId id);
}
