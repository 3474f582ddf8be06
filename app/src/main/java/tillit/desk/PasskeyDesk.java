package tillit.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tillit.ground.access.Passkeys;
import tillit.ground.access.Session;
import tillit.ground.access.SessionCookie;
import tillit.ground.access.Visit;
import tillit.ground.page.Missing;

/** What {@code passkeys.js} asks and answers on behalf of the browser. */
@RestController
class PasskeyDesk {

    private final Passkeys passkeys;
    private final Whereabouts whereabouts;

    PasskeyDesk(Passkeys passkeys, Whereabouts whereabouts) {
        this.passkeys = passkeys;
        this.whereabouts = whereabouts;
    }

    @PostMapping(path = "/sign-in/passkey/question", produces = MediaType.APPLICATION_JSON_VALUE)
    String toComeIn(HttpServletRequest request) {
        return passkeys.toComeIn(here(request));
    }

    @PostMapping(path = "/sign-in/passkey", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> comeIn(
            @RequestBody String answer,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Session> session = passkeys.comeIn(here(request), answer, Visit.of(request));
        if (session.isEmpty())
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        SessionCookie.give(session.get(), request, response);
        return ResponseEntity.ok(Map.of("next", Whereabouts.ours(next)));
    }

    @PostMapping(path = "/account/passkeys/question", produces = MediaType.APPLICATION_JSON_VALUE)
    String toAdd(HttpServletRequest request) {
        return passkeys.toAdd(here(request));
    }

    @PostMapping(path = "/account/passkeys", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> add(
            @RequestBody String answer, @RequestParam(defaultValue = "") String label, HttpServletRequest request) {
        boolean added = passkeys.add(here(request), answer, label);
        return added
                ? ResponseEntity.ok(Map.of("next", "/account"))
                : ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
    }

    private URI here(HttpServletRequest request) {
        return whereabouts.of(request).orElseThrow(Missing::new);
    }
}
