package tillit.casework.printout;

import java.util.Set;

/**
 * A file for somebody whom the law gives it, such as a court.
 *
 * @param title which document it is; it stands at the top of each page
 * @param reason why it leaves, for the log and the front page
 * @param parts what of the file goes along
 * @param first what is said before everything else
 */
public record Bundle(String title, String reason, Set<Part> parts, Leaf first) {
    public Bundle {
        parts = Set.copyOf(parts);
    }

    /** Shows nothing of it. */
    @Override
    public String toString() {
        return "Bundle[]";
    }
}
