package tillit.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tillit.ground.access.Entry;
import tillit.ground.access.Membership;
import tillit.ground.access.Role;
import tillit.ground.access.UnitId;
import tillit.ground.page.Missing;
import tillit.ground.page.Tab;

/** The units in which the one who is signed in works with people, each once. */
final class WorkUnits {

    private WorkUnits() {}

    /** The chosen one, or the first. @throws Missing if one does not work there */
    static Membership chosen(Optional<Integer> unit) {
        return all().stream()
                .filter(it -> unit.isEmpty() || it.unit().value() == unit.get())
                .findFirst()
                .orElseThrow(Missing::new);
    }

    static boolean leads(UnitId unit) {
        return Entry.me().memberships().stream()
                .anyMatch(it -> it.unit().equals(unit) && it.role() == Role.UNIT_MANAGER);
    }

    /** One page for each of them; none where there is but one. */
    static List<Tab> tabs(String page) {
        List<Membership> all = all();
        return all.size() < 2
                ? List.of()
                : all.stream()
                        .map(it -> new Tab(
                                it.unitName(), page + "?unit=" + it.unit().value()))
                        .toList();
    }

    private static List<Membership> all() {
        Map<UnitId, Membership> units = new LinkedHashMap<>();
        Entry.me().memberships().stream()
                .filter(it -> it.role() != Role.DELIVERER)
                .forEach(it -> units.putIfAbsent(it.unit(), it));
        return List.copyOf(units.values());
    }
}
