package tillit.ground.law;

import java.util.List;

/** The data in {@code law/} is wrong. The message names every fault that was found, one a line, so that all can be mended at once. */
public final class FaultyLaw extends RuntimeException {

    private final List<String> faults;

    FaultyLaw(List<String> faults) {
        super("law/ has " + faults.size() + " faults:\n" + String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** One sentence for each fault, beginning with the file. */
    public List<String> faults() {
        return faults;
    }
}
