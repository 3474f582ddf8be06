package tillit.ground.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * From where somebody knocks: the address, by which guesses are counted, and the device as its owner would know it again.
 *
 * @param address where IPv6 is spoken, the network of it
 * @param device such as {@code Firefox, Windows}; empty when it does not say
 */
public record Visit(String address, String device) {

    private static final int NETWORK_BYTES = 8;

    private static final List<String> BROWSERS =
            List.of("Edg", "OPR", "Firefox", "Chrome", "Safari"); // the first that fits: Chrome says Safari too
    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac", "Linux");

    /** The visit that this request makes. */
    public static Visit of(HttpServletRequest request) {
        return new Visit(network(request.getRemoteAddr()), device(request.getHeader(HttpHeaders.USER_AGENT)));
    }

    /** One machine with IPv6 has a whole network of addresses to knock from: they are counted as one. RFC 4291, 2.5.4. */
    private static String network(String address) {
        try {
            InetAddress read = InetAddress.ofLiteral(address);
            return read instanceof Inet6Address
                    ? HexFormat.of().formatHex(read.getAddress(), 0, NETWORK_BYTES) + "/64"
                    : address;
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
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
