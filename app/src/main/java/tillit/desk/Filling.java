package tillit.desk;

import java.util.OptionalInt;

/** Something made up that is still coming in behind, told where one signs in. Nobody implements it outside the demonstration. */
public interface Filling {

    /** How much is there, of a hundred; empty when all is. */
    OptionalInt percent();
}
