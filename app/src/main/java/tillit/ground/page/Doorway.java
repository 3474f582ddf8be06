package tillit.ground.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The outermost filter: every answer leaves with the headers that keep a page to itself, and a fault that nobody expected
 * is written to the log without its words, under a reference that the user can tell us.
 *
 * <p>Nothing is stored by a browser unless whoever answers says otherwise, as our own styles and fonts do.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Doorway extends OncePerRequestFilter {

    static final String REFERENCE = Doorway.class.getName();

    private static final Logger LOG = LoggerFactory.getLogger(Doorway.class);

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none';"
                    + " object-src 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Embedder-Policy",
            "require-corp",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            HttpHeaders.CACHE_CONTROL,
            "no-store");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        HEADERS.forEach(response::setHeader);
        try {
            chain.doFilter(request, response);
        } catch (
                InvalidParameterException
                        unreadable) { // a form that is no form, or that is far too long: nobody's fault here
            if (!response.isCommitted()) response.sendError(unreadable.getErrorCode());
        } catch (ServletException | IOException | RuntimeException | Error fault) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("fault {}", reference, Unspoken.of(fault));
            if (response.isCommitted()) return;
            request.setAttribute(REFERENCE, reference);
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }
}
