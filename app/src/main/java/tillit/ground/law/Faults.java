package tillit.ground.law;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with the data, so that it can be told at once. */
final class Faults {

    private final List<String> found = new ArrayList<>();

    void add(String where, String what) {
        found.add(where + ": " + what);
    }

    void check(boolean right, String where, String what) {
        if (!right) {
            add(where, what);
        }
    }

    /** @throws FaultyLaw if anything was found */
    void refuse() {
        if (!found.isEmpty()) {
            throw new FaultyLaw(found.stream().distinct().sorted().toList());
        }
    }
}
