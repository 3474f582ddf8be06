package tillit.casework.cases;

import java.util.Optional;
import tillit.ground.page.Tab;
import tillit.ground.page.Wording;

/**
 * A page that another room adds to a case. Cases know nothing of it; a room that has one makes a bean of this, ordered among the others by
 * {@link org.springframework.core.annotation.Order}.
 */
public interface CaseTab {

    /** The tab as the one who reads sees it; empty where the case has no such page. */
    Optional<Tab> of(CaseId id, Wording wording);
}
