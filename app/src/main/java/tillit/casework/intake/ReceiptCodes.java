package tillit.casework.intake;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * What a sender keeps: sixteen signs, 80 bits, that nobody guesses and nobody misreads (Crockford's alphabet, without I, L, O and U). The code is
 * kept nowhere; the database has its fingerprint.
 */
final class ReceiptCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SIGNS = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReceiptCodes() {}

    static String next() {
        byte[] random = new byte[SIGNS];
        RANDOM.nextBytes(random);
        return written(random);
    }

    /** The code that follows from what only the sender knows: the same again when the same is sent again. */
    static String following(int user, String key) {
        return written(Sha256.of(("receipt of " + user + "\n" + key).getBytes(StandardCharsets.UTF_8)));
    }

    /** The code as it was given, from what somebody has typed: small letters, other spaces, and signs that are taken for others. */
    static String read(String typed) {
        String signs = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return signs.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    private static String written(byte[] random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < SIGNS; i++) {
            if (i > 0 && i % GROUP == 0) code.append('-');
            code.append(ALPHABET.charAt(random[i] & (ALPHABET.length() - 1)));
        }
        return code.toString();
    }
}
