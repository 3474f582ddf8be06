package tillit.ground.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * From where somebody knocks: the address, by which guesses are counted, and the device as its owner would know it again.
 *
 * @param device such as {@code Firefox, Windows}; empty when it does not say
 */
public record Visit(String address, String device) {

    private static final List<String> BROWSERS =
            List.of("Edg", "OPR", "Firefox", "Chrome", "Safari"); // the first that fits: Chrome says Safari too
    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac", "Linux");

    /** The visit that this request makes. */
    public static Visit of(HttpServletRequest request) {
        return new Visit(request.getRemoteAddr(), device(request.getHeader(HttpHeaders.USER_AGENT)));
    }

    private static String device(@Nullable String agent) {
        if (agent == null) return "";
        String browser = first(BROWSERS, agent).replace("Edg", "Edge").replace("OPR", "Opera");
        String system = first(SYSTEMS, agent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(List<String> names, String agent) {
        String lower = agent.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> lower.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse("");
    }
}
