package tillit.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tillit.ground.access.Entry;
import tillit.ground.page.FrameSource.Live;

/**
 * Marks the pages that renew themselves. The mark is made before the page: what changes while it is made makes one renewal too many, and never one
 * too few.
 */
@Configuration
class LiveMarks implements WebMvcConfigurer, HandlerInterceptor {

    private static final String MARK = LiveMarks.class.getName() + ".mark";

    private final Glances glances;

    LiveMarks(Glances glances) {
        this.glances = glances;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/", "/intake", "/unit");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (Entry.current().isPresent() && !Waits.units().isEmpty()) request.setAttribute(MARK, glances.now());
        return true;
    }

    /** Of the page that answers the request, if it is one that renews itself. */
    static Optional<Live> of(HttpServletRequest request) {
        return request.getAttribute(MARK) instanceof Glance glance
                ? Optional.of(new Live(glance.mark(), glance.waiting()))
                : Optional.empty();
    }
}
