package tillit.ground.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A finished document, on disk until it is closed.
 *
 * @param sha256 what its bytes are known by, in small hexadecimal
 */
public record Sealed(Path at, int pages, long bytes, String sha256) implements AutoCloseable {

    /** Every word that stands in it, as whoever searches it would find it. */
    public String text() {
        try (PDDocument read = Loader.loadPDF(at.toFile())) {
            return new PDFTextStripper().getText(read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a finished document could not be read", unreadable);
        }
    }

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
