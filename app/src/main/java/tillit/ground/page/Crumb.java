package tillit.ground.page;

import org.jspecify.annotations.Nullable;

/**
 * One step of the way here, first to last.
 *
 * @param label its name, already in the page's language
 * @param address its page; null for the page one is on
 */
public record Crumb(String label, @Nullable String address) {

    /** The page one is on. */
    public Crumb(String label) {
        this(label, null);
    }
}
