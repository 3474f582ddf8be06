package tillit.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tillit.ground.access.Entry;
import tillit.ground.access.Membership;
import tillit.ground.access.Role;
import tillit.ground.access.UnitId;
import tillit.ground.duties.Counts;
import tillit.ground.duties.Worklists;

/** How much waits in one's units, counted as one may see it. */
@Component
class Waits {

    private final Worklists worklists;

    Waits(Worklists worklists) {
        this.worklists = worklists;
    }

    /** @param number what is due today or late @param late whether anything is late */
    record Today(int number, boolean late) {}

    Today today() {
        List<Counts> counts = units().stream().map(worklists::countsOfUnit).toList();
        int late = counts.stream().mapToInt(it -> it.breached() + it.late()).sum();
        int today = counts.stream().mapToInt(Counts::today).sum();
        return new Today(late + today, late > 0);
    }

    /** The units in which one works with people. */
    static Set<UnitId> units() {
        return Entry.me().memberships().stream()
                .filter(it -> it.role() != Role.DELIVERER)
                .map(Membership::unit)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
