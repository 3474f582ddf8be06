package tillit.ground.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What somebody had written in a form that was not received, such as when the session has ended meanwhile. It is given back to the one who sent it, in the
 * answer to that very request; nothing of it is kept, and none of it is a secret or comes from another site.
 */
public final class LeftOver {

    /** Ours: what is shorter is soon written again. */
    private static final int LEAST = 20;

    /** What a field is called that holds a secret or a number of somebody, or a part of what it is called. */
    private static final List<String> NEVER =
            List.of("csrf", "pass", "secret", "code", "token", "number", "given", "chosen", "again");

    private static final String SECRET_THAT_WAS = "old";

    private LeftOver() {}

    /** The texts that were written, in the order of the form; none where it came from somewhere else than our own pages, or cannot be read. */
    public static List<String> of(HttpServletRequest request) {
        if (!isPost(request) || !"same-origin".equals(request.getHeader("Sec-Fetch-Site"))) return List.of();
        return fields(request).entrySet().stream()
                .filter(it -> !isSecret(it.getKey()))
                .flatMap(it -> Arrays.stream(it.getValue()))
                .filter(LeftOver::isText)
                .distinct()
                .toList();
    }

    /** What has no blank is an id or an address, or is pressed and not written. */
    private static boolean isText(String value) {
        return value.strip().length() >= LEAST && value.strip().chars().anyMatch(Character::isWhitespace);
    }

    private static boolean isSecret(String field) {
        String name = field.toLowerCase(Locale.ROOT);
        return name.equals(SECRET_THAT_WAS) || NEVER.stream().anyMatch(name::contains);
    }

    /** The container asks for the page of an error by GET, and says how the request came. */
    private static boolean isPost(HttpServletRequest request) {
        Object method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return "POST".equals(method == null ? request.getMethod() : method);
    }

    private static Map<String, String[]> fields(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException unreadable) { // a form that is no form, or that is far too long
            return Map.of();
        }
    }
}
