package tillit.ground.pulse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** What the database said when a transaction committed: a number that is never used again, and a hash of what it is about with a key and that number. */
final class Saying {

    private static final int BYTES = 16;

    private final byte[] key;
    private final String number;
    private final String hash;

    private Saying(byte[] key, String number, String hash) {
        this.key = key;
        this.number = number;
        this.hash = hash;
    }

    /** @param said as it was heard; what does not look like it is about nothing */
    static Saying of(String said, byte[] key) {
        int gap = said.indexOf(' ');
        return gap < 0 ? new Saying(key, "", "") : new Saying(key, said.substring(0, gap), said.substring(gap + 1));
    }

    boolean isAbout(String word) {
        return hash.equals(hashOf(word));
    }

    private String hashOf(String word) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(key);
            byte[] whole = digest.digest((number + " " + word).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(whole, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
