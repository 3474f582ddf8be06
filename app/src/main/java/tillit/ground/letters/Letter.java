package tillit.ground.letters;

import java.util.Map;
import tillit.ground.page.Wording;

/**
 * What is to be put on paper.
 *
 * @param template as a controller names a page: {@code casework/printout/file}
 * @param title of the document, which a reader's window shows
 * @param parameters of the template; {@code paper}, by which it is laid out, is added
 */
public record Letter(String template, String title, Wording wording, Map<String, Object> parameters) {
    public Letter {
        parameters = Map.copyOf(parameters);
    }

    /** Shows the template only. */
    @Override
    public String toString() {
        return "Letter[" + template + "]";
    }
}
