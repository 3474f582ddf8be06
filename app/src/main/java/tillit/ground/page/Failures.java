package tillit.ground.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages that say that something is missing, forbidden or broken. They tell nothing about what was asked for. */
@Controller
class Failures implements ErrorController {

    /**
     * What the page of error is about.
     *
     * @param text the first part of its texts' keys: {@code page.failure.404}
     * @param reference what stands in the log, when the fault is ours
     * @param typed what whoever asked had written, to be copied
     */
    record Failure(String text, @Nullable String reference, List<String> typed) {

        /** Shows nothing of what was written. */
        @Override
        public String toString() {
            return "Failure[" + text + "]";
        }
    }

    private final Problems problems;

    Failures(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    Object failed(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return answer(HttpStatusCode.valueOf(status instanceof Integer code ? code : 404), request);
    }

    /** The page, or for a system that calls the API the problem, that says so. */
    Object answer(HttpStatusCode status, HttpServletRequest request) {
        if (Problems.asked(request)) return problems.answer(status, text(status), request);
        request.setAttribute(Frames.STILL, true);
        Object reference = request.getAttribute(Doorway.REFERENCE);
        ModelAndView page = new ModelAndView("ground/page/failed");
        page.addObject(
                "failure",
                new Failure(text(status), reference instanceof String named ? named : null, LeftOver.of(request)));
        page.setStatus(status);
        return page;
    }

    private static String text(HttpStatusCode status) {
        return switch (status.value()) {
            case 401, 403, 404, 405, 413, 429 -> "page.failure." + status.value();
            default -> status.is5xxServerError() ? "page.failure.500" : "page.failure.400";
        };
    }
}
