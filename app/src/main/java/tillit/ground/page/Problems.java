package tillit.ground.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * How a refusal or a fault is told to a system that calls {@code /api}: RFC 9457, in Swedish or, when the caller prefers it,
 * in English. It repeats nothing of what was sent.
 */
@Component
class Problems {

    private static final List<Locale> SPOKEN = List.of(Locale.of("sv"), Locale.of("en"));

    private final Texts texts;

    Problems(Texts texts) {
        this.texts = texts;
    }

    /** Whether the request is a system's and not a person's. */
    static boolean asked(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String address = failed instanceof String first ? first : request.getRequestURI();
        return address.startsWith("/api/");
    }

    Wording wording(HttpServletRequest request) {
        return texts.in(language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** A fault of the request or of ours, by its status. */
    ResponseEntity<ProblemDetail> answer(HttpStatusCode status, String text, HttpServletRequest request) {
        Wording wording = wording(request);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, wording.say(text + ".words"));
        problem.setTitle(wording.say(text + ".title"));
        Object reference = request.getAttribute(Doorway.REFERENCE);
        if (reference != null) problem.setProperty("reference", reference);
        return sent(problem, wording);
    }

    /** What was sent is understood and cannot be accepted: each fault with its field, and the rule where there is one. */
    ResponseEntity<ProblemDetail> refused(String type, List<Fault> faults, Wording wording) {
        Fault first = faults.getFirst();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, first.words());
        problem.setType(URI.create("urn:tillit:refusal:" + type));
        problem.setTitle(wording.say("page.problem.title"));
        if (!first.field().isEmpty()) problem.setProperty("field", first.field());
        if (first.why() != null) problem.setProperty("provision", first.why().source());
        problem.setProperty("faults", faults.stream().map(Problems::told).toList());
        return sent(problem, wording);
    }

    private static Map<String, String> told(Fault fault) {
        return Map.of("field", fault.field(), "detail", fault.words());
    }

    private static ResponseEntity<ProblemDetail> sent(ProblemDetail problem, Wording wording) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, wording.language().tag())
                .body(problem);
    }

    private static Language language(@Nullable String preferred) {
        if (preferred == null) return Language.SV;
        try {
            Locale chosen = Locale.lookup(Locale.LanguageRange.parse(preferred), SPOKEN);
            return chosen != null && chosen.getLanguage().equals("en") ? Language.EN : Language.SV;
        } catch (IllegalArgumentException unreadable) {
            return Language.SV;
        }
    }
}
