package tillit.casework.cases;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tillit.ground.views.ViewedList;

/** The cases as a list of which one keeps views. */
@Component
class ViewedCases implements ViewedList {

    static final String ID = "cases";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String address() {
        return "/cases";
    }

    @Override
    public List<String> parameters() {
        return List.of("whose");
    }

    @Override
    public boolean understands(MultiValueMap<String, String> choices) {
        return Set.of("mine", "unit").containsAll(choices.getOrDefault("whose", List.of()));
    }
}
