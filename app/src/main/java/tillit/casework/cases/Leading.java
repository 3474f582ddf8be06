package tillit.casework.cases;

import java.util.List;
import tillit.ground.access.Entry;
import tillit.ground.access.Membership;
import tillit.ground.access.Role;
import tillit.ground.access.Stamp;
import tillit.ground.access.UnitId;

/** The units that the one who is signed in leads today. */
final class Leading {

    private Leading() {}

    static List<UnitId> units() {
        return Entry.me().memberships().stream()
                .filter(it -> it.role() == Role.UNIT_MANAGER)
                .map(Membership::unit)
                .distinct()
                .toList();
    }

    static boolean isMine(Stamp stamp) {
        return units().contains(stamp.unit());
    }
}
