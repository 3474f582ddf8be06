package tillit.ground.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriComponentsBuilder;
import tillit.ground.page.LeftOver;

/**
 * Sends whoever is not signed in to the front door, and says where they wanted to go: the path alone, for what is asked for
 * after it may be a name. Whoever has written something is not sent anywhere, but is given it back on the page that says so.
 */
final class ToSignIn implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        String address = address(request);
        if (request.getHeader("HX-Request") != null) { // a part of a page cannot become the front door
            response.setHeader("HX-Redirect", address);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!LeftOver.of(request).isEmpty()) { // the front door would throw away what was written
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(address);
        }
    }

    private static String address(HttpServletRequest request) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(FrontDoor.SIGN_IN);
        if (SessionCookie.token(request).isPresent()) address.queryParam("expired");
        boolean canGoBack = HttpMethod.GET.matches(request.getMethod()) && request.getHeader("HX-Request") == null;
        if (canGoBack && !request.getRequestURI().equals("/")) address.queryParam("next", "{next}");
        return address.encode().buildAndExpand(request.getRequestURI()).toUriString();
    }
}
