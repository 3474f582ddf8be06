package tillit.ground.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.util.WebUtils;

/**
 * What somebody has just done, on its way from the act to the page that tells it. It lies in the browser for that moment and holds a key and
 * ids: no name, no word that anybody wrote.
 *
 * @param text the key of its text
 * @param about the id of the one it was done for; empty where the act concerns nobody in particular
 * @param to the number of the colleague it was given to; empty where it was given to nobody
 */
public record Deed(String text, String about, String to) {

    static final String COOKIE = "tillit-done";

    private static final String TO = Deed.class.getName() + ".to";
    private static final String RATHER = Deed.class.getName() + ".rather";
    private static final Pattern WRITTEN =
            Pattern.compile("([a-z]+\\.done\\.[a-z.-]+):([0-9a-f-]{36}|[0-9]{1,9}|):([0-9]{1,9}|)");

    /** Says to whom what is being done is given, so that the next page can name the colleague. */
    public static void givenTo(HttpServletRequest request, int colleague) {
        request.setAttribute(TO, String.valueOf(colleague));
    }

    /** Says that it turned out to be something else than what stands at the method. @param text the key of its text */
    public static void rather(HttpServletRequest request, String text) {
        request.setAttribute(RATHER, text);
    }

    /** Says that nothing has been done this time. */
    public static void nothing(HttpServletRequest request) {
        rather(request, "");
    }

    /** What was done before this page was asked for; empty if nothing was. */
    public static Optional<Deed> before(HttpServletRequest request) {
        Cookie kept = WebUtils.getCookie(request, COOKIE);
        if (kept == null) return Optional.empty();
        return Optional.of(WRITTEN.matcher(kept.getValue()))
                .filter(it -> it.matches())
                .map(it -> new Deed(it.group(1), it.group(2), it.group(3)));
    }

    static Optional<Deed> of(Done done, String about, HttpServletRequest request) {
        String text = request.getAttribute(RATHER) instanceof String rather ? rather : done.value();
        String to = request.getAttribute(TO) instanceof String colleague ? colleague : "";
        return text.isEmpty() ? Optional.empty() : Optional.of(new Deed(text, about, to));
    }

    /** As {@link #before} reads it. */
    String written() {
        return text + ":" + about + ":" + to;
    }
}
