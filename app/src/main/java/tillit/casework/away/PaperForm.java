package tillit.casework.away;

import java.util.Arrays;
import java.util.Optional;

/** A form to write on by hand. What it asks is what the page of the same act asks, in the same words. */
enum PaperForm {
    CONCERN_REPORT("anmalan"),
    PROTECTION("skyddsbedomning"),
    DECISION("beslut"),
    NOTE("anteckning");

    private final String file;

    PaperForm(String file) {
        this.file = file;
    }

    /** Its name as a file and in its address. */
    String file() {
        return file;
    }

    /** The key of what it is called. */
    String title() {
        return "away.form." + name();
    }

    static Optional<PaperForm> of(String file) {
        return Arrays.stream(values()).filter(it -> it.file.equals(file)).findFirst();
    }
}
