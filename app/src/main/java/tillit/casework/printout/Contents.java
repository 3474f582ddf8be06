package tillit.casework.printout;

import java.util.List;
import tillit.casework.cases.CaseId;
import tillit.ground.page.Wording;

/** What a room has in the file of a case. A room that has something makes a bean of this. */
public interface Contents {

    /** What is chosen of it, as the one who asks may see it, oldest first. In a transaction that the caller has begun and logs. */
    List<Leaf> of(CaseId id, Chosen chosen, Wording wording);
}
