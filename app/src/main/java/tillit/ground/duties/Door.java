package tillit.ground.duties;

import java.util.Optional;

/**
 * Where a duty is done. The duties know only ids and rules; a room that has the page on which something is done makes a bean of this, and every
 * list of what is owed then leads there.
 */
public interface Door {

    /** The address of the page on which the duty is done; empty if it is done elsewhere. */
    Optional<String> to(Duty duty);
}
