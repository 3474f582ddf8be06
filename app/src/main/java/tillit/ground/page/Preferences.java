package tillit.ground.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/** What a person has chosen about how pages look and speak, kept in the person's own browser for a year. */
@Controller
class Preferences {

    static final String LANGUAGE = "tillit-language";
    static final String THEME = "tillit-theme";

    /** As long as browsers keep a cookie at all; ours, not the law's. */
    private static final Duration KEPT = Duration.ofDays(365);

    @PostMapping("/page/language")
    ResponseEntity<Void> language(
            @RequestParam String language, @RequestParam(defaultValue = "/") String back, HttpServletRequest request) {
        String chosen = Language.of(language).orElse(Language.SV).tag();
        return remember(LANGUAGE, chosen, back, request);
    }

    @PostMapping("/page/theme")
    ResponseEntity<Void> theme(
            @RequestParam String theme, @RequestParam(defaultValue = "/") String back, HttpServletRequest request) {
        String chosen = Theme.of(theme).orElse(Theme.DEVICE).tag();
        return remember(THEME, chosen, back, request);
    }

    static Language language(HttpServletRequest request) {
        return chosen(request, LANGUAGE).flatMap(Language::of).orElse(Language.SV);
    }

    static Theme theme(HttpServletRequest request) {
        return chosen(request, THEME).flatMap(Theme::of).orElse(Theme.DEVICE);
    }

    /** Remembers what a form was sent with, for its own answer too. Whether anything was chosen so. */
    static boolean chosenIn(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> language = Optional.ofNullable(request.getParameter(Switching.LANGUAGE))
                .flatMap(Language::of)
                .map(Language::tag);
        Optional<String> theme = Optional.ofNullable(request.getParameter(Switching.THEME))
                .flatMap(Theme::of)
                .map(Theme::tag);
        language.ifPresent(it -> choose(LANGUAGE, it, request, response));
        theme.ifPresent(it -> choose(THEME, it, request, response));
        return language.isPresent() || theme.isPresent();
    }

    private static void choose(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(name, value);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(name, value, request).toString());
    }

    private static Optional<String> chosen(HttpServletRequest request, String name) {
        return request.getAttribute(name) instanceof String now ? Optional.of(now) : cookie(request, name);
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
    }

    private static ResponseEntity<Void> remember(String name, String value, String back, HttpServletRequest request) {
        return ResponseEntity.status(303)
                .header(HttpHeaders.SET_COOKIE, cookie(name, value, request).toString())
                .header(HttpHeaders.LOCATION, ownAddress(back))
                .build();
    }

    private static ResponseCookie cookie(String name, String value, HttpServletRequest request) {
        return ResponseCookie.from(name, value)
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
    }

    /** Only an address of ours is returned to: nobody sends our users elsewhere by a link. */
    private static String ownAddress(String back) {
        boolean ours =
                back.startsWith("/") && !back.startsWith("//") && back.chars().allMatch(Preferences::harmless);
        return ours ? back : "/";
    }

    private static boolean harmless(int character) {
        return character > ' ' && character < 127 && character != '\\';
    }
}
