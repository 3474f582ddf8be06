package tillit.ground.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.util.unit.DataSize;

/** What somebody sent, on disk: how much it is, and what it is known by. Memory holds one buffer of it. */
record Spooled(Path at, long bytes, String sha256) {

    private static final int BUFFER = 64 * 1024;

    /**
     * Reads at most a buffer more than may come, and leaves nothing on disk when it is too much.
     *
     * @throws FileTooLarge as soon as it is more than that
     */
    static Spooled from(InputStream sent, Path to, DataSize atMost, String field) throws IOException {
        MessageDigest digest = digest();
        long bytes = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int read = sent.read(buffer); read >= 0; read = sent.read(buffer)) {
                bytes += read;
                if (bytes > atMost.toBytes()) throw new FileTooLarge(field);
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        } catch (IOException | RuntimeException notAll) {
            Files.deleteIfExists(to);
            throw notAll;
        }
        return new Spooled(to, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
