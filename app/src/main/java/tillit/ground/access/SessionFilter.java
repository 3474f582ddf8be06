package tillit.ground.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks the door whose the request is, and lets the rest of it work in that name. It asks for every request: whoever has
 * changed unit, or left, is somebody else from the next one on.
 */
final class SessionFilter extends OncePerRequestFilter {

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
        Optional<Session> session = token.apply(request).flatMap(it -> door.whose(it, kind));
        if (session.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new Presence(session.get()));
        SecurityContextHolder.setContext(context);
        inTheNameOf(session.get(), request, response, chain);
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
