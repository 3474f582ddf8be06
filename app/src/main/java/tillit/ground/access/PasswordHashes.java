package tillit.ground.access;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords as Argon2id hashes (RFC 9106, with the costs that OWASP asks for). Each takes its memory, so only a few are
 * computed at a time, however many knock.
 */
@Component
class PasswordHashes {

    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19_456;
    private static final int ROUNDS = 2;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT, LENGTH, LANES, KIBIBYTES, ROUNDS);
    private final Semaphore atOnce =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final String nobodys = argon2.encode(Secrets.token());

    String of(String password) {
        return working(() -> argon2.encode(normal(password)));
    }

    /** Whether it is that password. With no hash it is not, after the same work: the clock does not tell who exists. */
    boolean matches(String password, @Nullable String hash) {
        boolean right = working(() -> argon2.matches(normal(password), hash == null ? nobodys : hash));
        return right && hash != null;
    }

    private <T> T working(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }

    /** The same letters typed on another keyboard are the same password. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
