package tillit.ground.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A finished document, on disk until it is closed.
 *
 * @param sha256 what its bytes are known by, in small hexadecimal
 */
public record Sealed(Path at, int pages, long bytes, String sha256) implements AutoCloseable {

    /** Takes it off the disk. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(at);
        } catch (IOException stays) {
            throw new UncheckedIOException("a finished document could not be taken off the disk", stays);
        }
    }
}
