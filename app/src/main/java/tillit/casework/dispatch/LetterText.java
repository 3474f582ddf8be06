package tillit.casework.dispatch;

import java.util.Map;

/**
 * What a letter says between its head and the name of whoever signs it.
 *
 * @param subject one line, which becomes the heading and the title of the document
 * @param template as a controller names a page. It is a piece of HTML, without head and foot, in words of ours; it takes {@code paper}, a {@link
 *     tillit.ground.letters.Paper}, beside the parameters. What people have written it escapes, as every template does
 */
public record LetterText(String subject, String template, Map<String, Object> parameters) {
    public LetterText {
        parameters = Map.copyOf(parameters);
    }

    /** Shows the template only. */
    @Override
    public String toString() {
        return "LetterText[" + template + "]";
    }
}
