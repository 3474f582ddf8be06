package tillit.ground.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks the door whose the request is, and lets the rest of it work in that name. It asks for every request: whoever has
 * changed unit, or left, is somebody else from the next one on. What a page asks by itself, without anybody doing anything, does not keep the
 * session alive.
 */
final class SessionFilter extends OncePerRequestFilter {

    /** What a page adds to what it asks by itself; see {@code live.js}. */
    private static final String BY_ITSELF = "X-By-Itself";

    private final Doorkeeper door;
    private final User.Kind kind;
    private final Function<HttpServletRequest, Optional<String>> token;

    /**
     * @param kind who may come this way: persons to the pages, other systems to the API
     * @param token where such a one carries the token
     */
    SessionFilter(Doorkeeper door, User.Kind kind, Function<HttpServletRequest, Optional<String>> token) {
        this.door = door;
        this.kind = kind;
        this.token = token;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Session> session =
                token.apply(request).flatMap(it -> isByItself(request) ? door.asOfNow(it, kind) : door.whose(it, kind));
        if (session.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new Presence(session.get()));
        SecurityContextHolder.setContext(context);
        inTheNameOf(session.get(), request, response, chain);
    }

    private static boolean isByItself(HttpServletRequest request) {
        return request.getHeader(BY_ITSELF) != null
                || MediaType.TEXT_EVENT_STREAM_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT));
    }

    private static void inTheNameOf(
            Session session, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Entry.<Boolean, Exception>as(session, () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
