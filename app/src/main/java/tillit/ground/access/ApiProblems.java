package tillit.ground.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Tells another authority's system that it has not shown who it is (RFC 9457, RFC 6750), in Swedish unless it asks for English. */
final class ApiProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Locale SWEDISH = Locale.of("sv");
    private static final ResourceBundle.Control AS_WRITTEN =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"tillit\"");
        write(HttpServletResponse.SC_UNAUTHORIZED, "access.problem.unauthorized", request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        write(HttpServletResponse.SC_FORBIDDEN, "access.problem.forbidden", request, response);
    }

    private static void write(int status, String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale language =
                request.getLocale().getLanguage().equals("en") && request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                        ? Locale.ENGLISH
                        : SWEDISH;
        ResourceBundle texts = ResourceBundle.getBundle("text.access", language, AS_WRITTEN);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getWriter().write("""
                {"type":"about:blank","title":"%s","status":%d}""".formatted(texts.getString(key), status));
    }
}
