package tillit.casework.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tillit.ground.access.Entry;
import tillit.ground.access.Role;
import tillit.ground.views.ViewedList;

/** The inbox as a list of which one keeps views. */
@Component
class ViewedInbox implements ViewedList {

    static final String ID = "inbox";

    private static final Set<String> ONLY =
            Set.of("protection", "violence", "several", "duplicate", "unidentified", "unread");
    private static final Set<String> WHO = Set.of("all", "me", "nobody");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String address() {
        return "/intake";
    }

    @Override
    public List<String> parameters() {
        return List.of("unit", "only", "who");
    }

    @Override
    public boolean understands(MultiValueMap<String, String> choices) {
        Set<String> units = Entry.me().memberships().stream()
                .filter(it -> it.role() != Role.DELIVERER)
                .map(it -> String.valueOf(it.unit().value()))
                .collect(Collectors.toSet());
        return units.containsAll(choices.getOrDefault("unit", List.of()))
                && ONLY.containsAll(choices.getOrDefault("only", List.of()))
                && WHO.containsAll(choices.getOrDefault("who", List.of()));
    }
}
