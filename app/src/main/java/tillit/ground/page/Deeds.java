package tillit.ground.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** Keeps what has been done until the next page has told it. */
class Deeds implements HandlerInterceptor {

    /** Ours: a page that has not come by then does not come, and what is told long after is believed to have happened now. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || !page.getViewName().startsWith("redirect:")) return;
        Done done = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Done.class) : null;
        if (done == null) return;
        Deed.of(done, about(done, request), request).ifPresent(it -> write(it.written(), KEPT, request, response));
    }

    /** What has been told is not told again. */
    static void forget(HttpServletRequest request, HttpServletResponse response) {
        boolean told = Deed.before(request).isPresent() && request.getAttribute(Frames.STILL) == null;
        if (told) write("", Duration.ZERO, request, response);
    }

    private static String about(Done done, HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object id = variables instanceof Map<?, ?> found ? found.get(done.about()) : null;
        return id == null ? "" : id.toString();
    }

    private static void write(String value, Duration kept, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(Deed.COOKIE, value)
                .path("/")
                .maxAge(kept)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
