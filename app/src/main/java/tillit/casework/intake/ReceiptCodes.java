package tillit.casework.intake;

import java.security.SecureRandom;

/** What a sender keeps: twelve signs that nobody guesses and nobody misreads (Crockford's alphabet, without I, L, O and U). */
final class ReceiptCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SIGNS = 12;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReceiptCodes() {}

    static String next() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < SIGNS; i++) {
            if (i > 0 && i % GROUP == 0) code.append('-');
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
