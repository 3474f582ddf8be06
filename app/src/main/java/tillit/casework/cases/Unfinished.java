package tillit.casework.cases;

import java.util.Map;
import tillit.ground.access.UserId;

/** What somebody has begun in cases and not finished, which stays with the case when it goes on. A room that has such things makes a bean of this. */
public interface Unfinished {

    /** How many in each case, of what the one who asks sees. */
    Map<CaseId, Integer> of(UserId writer);
}
