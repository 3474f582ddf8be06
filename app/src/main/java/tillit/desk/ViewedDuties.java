package tillit.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tillit.ground.access.Colleagues;
import tillit.ground.access.UnitId;
import tillit.ground.views.ViewedList;

/** What is to be done in a unit, as a list of which one keeps views. */
@Component
class ViewedDuties implements ViewedList {

    static final String ID = "duties";

    private static final Set<String> WHEN = Set.of("late", "today", "week");

    private final Colleagues colleagues;

    ViewedDuties(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String address() {
        return "/unit/duties";
    }

    @Override
    public List<String> parameters() {
        return List.of("unit", "who", "when");
    }

    /** A colleague who has left the unit is nobody whose work one follows there. */
    @Override
    public boolean understands(MultiValueMap<String, String> choices) {
        Set<String> units =
                Waits.units().stream().map(it -> String.valueOf(it.value())).collect(Collectors.toSet());
        if (!units.containsAll(choices.getOrDefault("unit", List.of()))) return false;
        UnitId unit = Optional.ofNullable(choices.getFirst("unit"))
                .map(it -> new UnitId(Integer.parseInt(it)))
                .orElseGet(() -> WorkUnits.chosen(Optional.empty()).unit());
        Set<String> people = colleagues.in(unit).stream()
                .map(it -> String.valueOf(it.id().value()))
                .collect(Collectors.toSet());
        people.add(UnitDutiesPages.NOBODY);
        return people.containsAll(choices.getOrDefault("who", List.of()))
                && WHEN.containsAll(choices.getOrDefault("when", List.of()));
    }
}
