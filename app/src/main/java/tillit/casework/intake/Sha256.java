package tillit.casework.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The fingerprint of what was sent, by which the same is known again. */
final class Sha256 {

    private Sha256() {}

    static byte[] of(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
