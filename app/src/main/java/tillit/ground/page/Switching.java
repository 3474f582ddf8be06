package tillit.ground.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * On a page that answers a form, language and appearance are chosen by sending that form once more: so nothing that has been typed is lost.
 * What it asks for is not done, the page is only shown again.
 */
class Switching implements HandlerInterceptor {

    /** The names under which the form is sent with a choice; no field of any form is called so. */
    static final String LANGUAGE = "page-language";

    static final String THEME = "page-theme";

    /** A form was sent to be seen otherwise, and for nothing else. */
    static final class Switched extends RuntimeException {
        Switched() {
            super(null, null, false, false);
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!request.getMethod().equals("POST") || !(handler instanceof HandlerMethod method)) return true;
        boolean chosen = Preferences.chosenIn(request, response);
        if (chosen && !method.hasMethodAnnotation(Asks.class)) throw new Switched();
        return true;
    }
}
