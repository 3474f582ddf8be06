package tillit.casework.decision;

import java.util.List;
import tillit.ground.page.Tab;
import tillit.ground.page.Wording;

/** What belongs to a measure in a room that decisions know nothing of, such as who carries it out. Such a room makes a bean of this. */
public interface AfterMeasure {

    /** Where one goes from the page of the measure, in the words of a link. In a transaction that the caller has begun and logs. @param isOpen whether its case is */
    List<Tab> of(Measure measure, boolean isOpen, Wording wording);
}
