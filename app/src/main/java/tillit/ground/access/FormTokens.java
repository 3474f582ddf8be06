package tillit.ground.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.util.WebUtils;

/**
 * What a form carries to show that it came from us. It follows from the session's token, so that nothing is kept and a form
 * of one session is worth nothing in another; for those who have not signed in yet it follows from a cookie of its own.
 */
final class FormTokens implements CsrfTokenRepository {

    static final String FIELD = "_csrf";
    static final String HEADER = "X-CSRF-TOKEN";
    private static final String STRANGER = "tillit-form";
    private static final String MADE = FormTokens.class.getName();
    private static final String MAC = "HmacSHA256";

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return SessionCookie.token(request)
                .or(() -> strangers(request))
                .map(FormTokens::following)
                .orElse(null);
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        String secret = Secrets.token();
        request.setAttribute(MADE, secret);
        return following(secret);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token == null || !(request.getAttribute(MADE) instanceof String secret))
            return; // what follows from the session needs no keeping
        ResponseCookie cookie = ResponseCookie.from(STRANGER, secret)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<String> strangers(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, STRANGER))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    private static CsrfToken following(String secret) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC));
            byte[] token = mac.doFinal("form".getBytes(StandardCharsets.UTF_8));
            return new DefaultCsrfToken(
                    HEADER, FIELD, Base64.getUrlEncoder().withoutPadding().encodeToString(token));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }
}
