package tillit.ground.notices;

import java.util.List;

/**
 * A room above that knows of what somebody must hear. It is asked in that person's name in a transaction that runs, every minute and for everybody who
 * can be reached; so it asks row security, and not itself, what that person may know of.
 */
public interface MustHear {

    /** What is so now for the one in whose name it is asked. What is not named any more is so no longer. Leaves no line in the log. */
    List<Matter> now();
}
