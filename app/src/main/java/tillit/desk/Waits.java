package tillit.desk;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tillit.casework.intake.Inbox;
import tillit.ground.access.Entry;
import tillit.ground.access.Membership;
import tillit.ground.access.Role;
import tillit.ground.access.UnitId;
import tillit.ground.duties.Counts;
import tillit.ground.duties.Worklists;

/** How much waits in one's units, counted as one may see it. */
@Component
class Waits {

    private final Inbox inbox;
    private final Worklists worklists;

    Waits(Inbox inbox, Worklists worklists) {
        this.inbox = inbox;
        this.worklists = worklists;
    }

    /** @param reports in the inboxes @param late whether anything is late in a unit that has one */
    record Waiting(int reports, boolean late) {}

    Waiting now() {
        int reports = 0;
        boolean late = false;
        for (UnitId unit : units()) {
            int waiting = inbox.waitingIn(unit);
            reports += waiting;
            late = late || waiting > 0 && isLate(worklists.countsOfUnit(unit));
        }
        return new Waiting(reports, late);
    }

    private static boolean isLate(Counts counts) {
        return counts.breached() + counts.late() > 0;
    }

    /** The units in which one works with people. */
    static Set<UnitId> units() {
        return Entry.me().memberships().stream()
                .filter(it -> it.role() != Role.DELIVERER)
                .map(Membership::unit)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
