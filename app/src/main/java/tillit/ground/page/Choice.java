package tillit.ground.page;

import org.jspecify.annotations.Nullable;

/**
 * One answer to choose among: radios, checkboxes or a list.
 *
 * @param value what is sent
 * @param label what is read, already in the page's language
 * @param hint a line under it, or null
 */
public record Choice(String value, String label, @Nullable String hint) {

    /** An answer that needs no explanation. */
    public Choice(String value, String label) {
        this(value, label, null);
    }
}
