package tillit.ground.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tillit.ground.access.Doorkeeper.KnownClient;
import tillit.ground.access.SignInRefused.Reason;

/**
 * Where another authority's system shows its secret and gets a token for a while: the client credentials grant of OAuth 2.0
 * (RFC 6749, 4.4), with HTTP Basic or in the form.
 */
@RestController
class TokenEndpoint {

    private static final String BASIC = "Basic ";

    private final Doorkeeper door;
    private final SignInProperties limits;

    TokenEndpoint(Doorkeeper door, SignInProperties limits) {
        this.door = door;
        this.limits = limits;
    }

    /** RFC 6749, 5.1. */
    record Token(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn) {}

    /** RFC 6749, 5.2. */
    record Fault(
            @JsonProperty("error") String error,
            @JsonProperty("error_description") String description) {}

    private record Shown(String id, String secret) {}

    @PostMapping(path = FrontDoor.TOKEN, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Object> token(
            @RequestParam(name = "grant_type", required = false) @Nullable String grant,
            @RequestParam(name = "client_id", required = false) @Nullable String id,
            @RequestParam(name = "client_secret", required = false) @Nullable String secret,
            HttpServletRequest request) {
        if (request.getQueryString() != null)
            return fault(HttpStatus.BAD_REQUEST, "invalid_request", "a secret does not stand in an address");
        if (grant == null) return fault(HttpStatus.BAD_REQUEST, "invalid_request", "grant_type is missing");
        if (!grant.equals("client_credentials"))
            return fault(HttpStatus.BAD_REQUEST, "unsupported_grant_type", "client_credentials is the only one");
        Optional<Shown> shown = basic(request)
                .or(() -> id == null || secret == null ? Optional.empty() : Optional.of(new Shown(id, secret)));
        return shown.map(it -> judged(it, Visit.of(request))).orElseGet(TokenEndpoint::unknown);
    }

    private ResponseEntity<Object> judged(Shown shown, Visit visit) {
        KnownClient known = door.knock(shown.id(), shown.secret(), visit);
        Integer who = known.who();
        if (!known.admitted()) {
            door.refuse(who, known.municipality(), Reason.TOO_MANY_TRIES);
            return tooMany();
        }
        if (who == null || !known.rightSecret()) {
            door.refuse(who, known.municipality(), who == null ? Reason.UNKNOWN : Reason.WRONG_SECRET);
            return unknown();
        }
        door.forgive(shown.id(), visit);
        return door.open(new UserId(who), How.SECRET, visit).map(this::token).orElseGet(TokenEndpoint::unknown);
    }

    private ResponseEntity<Object> token(Session session) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Token(
                        session.token(),
                        "Bearer",
                        Math.min(limits.client().toSeconds(), limits.idle().toSeconds())));
    }

    private static Optional<Shown> basic(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) return Optional.empty();
        try {
            String pair = new String(
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Shown(decoded(pair.substring(0, colon)), decoded(pair.substring(colon + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8); // RFC 6749, 2.3.1
    }

    private static ResponseEntity<Object> unknown() {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"tillit\"")
                .cacheControl(CacheControl.noStore())
                .body(new Fault("invalid_client", "not that client with that secret"));
    }

    private ResponseEntity<Object> tooMany() {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(limits.within().toSeconds()))
                .cacheControl(CacheControl.noStore())
                .body(new Fault("invalid_client", "too many tries; later it may be tried again"));
    }

    private static ResponseEntity<Object> fault(HttpStatus status, String error, String description) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(new Fault(error, description));
    }
}
