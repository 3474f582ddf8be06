package tillit.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tillit.ground.access.Session;
import tillit.ground.access.User;

/**
 * Where Tillit stands, as a browser sees it: {@code tillit.public-address}, such as {@code https://tillit.kommunen.example}. Passkeys
 * belong to that address, so it is not taken from what a request claims; only a request to one's own machine is believed.
 */
@Component
class Whereabouts {

    private static final String OWN_MACHINE = "localhost";
    private static final String PROVIDERS = "/provider";
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final @Nullable URI given;

    Whereabouts(@Value("${tillit.public-address:}") String given) {
        this.given = given.isBlank() ? null : URI.create(given.strip().replaceAll("/+$", ""));
    }

    /** Scheme, host and port; empty where passkeys cannot work. */
    Optional<URI> of(HttpServletRequest request) {
        if (given != null) return Optional.of(given);
        if (!request.getServerName().equals(OWN_MACHINE)) return Optional.empty();
        int port = request.getServerPort();
        String shown = port == HTTP || port == HTTPS ? "" : ":" + port;
        return Optional.of(URI.create(request.getScheme() + "://" + OWN_MACHINE + shown));
    }

    /** Where one comes when one has signed in: whoever is of a provider to what is commissioned from it, everybody else to where they were going. */
    static String after(Session session, @Nullable String next) {
        String ours = ours(next);
        if (session.user().kind() != User.Kind.PROVIDER) return ours;
        return ours.startsWith(PROVIDERS + "/") ? ours : PROVIDERS;
    }

    /** The address if it is a path of ours, otherwise the first page: nobody sends our users elsewhere by a link. */
    static String ours(@Nullable String next) {
        if (next == null || !next.startsWith("/") || next.startsWith("//")) return "/";
        return next.chars().allMatch(Whereabouts::harmless) ? next : "/";
    }

    private static boolean harmless(int letter) {
        return letter > ' ' && letter < 127 && "\\?#".indexOf(letter) < 0;
    }
}
