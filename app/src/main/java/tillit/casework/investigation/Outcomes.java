package tillit.casework.investigation;

import java.util.List;
import tillit.ground.page.Beside;
import tillit.ground.page.Wording;

/**
 * What an investigation leads to, in a room that it knows nothing of. Such a room makes a bean of this, and the page of the investigation leads there.
 */
public interface Outcomes {

    /** For one who reads the investigation: what has come of it, and where something is decided. Empty where there is nothing. */
    List<Beside.Line> of(Investigation investigation, Wording wording);
}
