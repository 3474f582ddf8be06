package tillit.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tillit.ground.page.Choice;
import tillit.ground.page.Duty;

/**
 * What is open in a unit, narrowed by whose it is and when it is due.
 *
 * @param more the address where the list goes on, or null at its end
 */
record UnitDuties(
        int unit,
        String name,
        String board,
        String lead,
        List<Choice> owners,
        String who,
        List<Choice> times,
        String when,
        List<Duty> rows,
        @Nullable String more) {}
