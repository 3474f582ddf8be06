package tillit.ground.page;

import org.jspecify.annotations.Nullable;

/**
 * What has to be changed in a form, in words.
 *
 * @param field the field's name, empty when it concerns the whole form
 * @param words what to write or do, not what is invalid
 * @param why the rule behind it, where there is one
 */
public record Fault(String field, String words, @Nullable Why why) {

    /** A fault that no rule stands behind. */
    public Fault(String field, String words) {
        this(field, words, null);
    }

    /** The id of the field on the page, for the link in the summary; the form's own where there is no field. */
    public String target() {
        return field.isEmpty() ? "innehall" : Form.id(field);
    }
}
