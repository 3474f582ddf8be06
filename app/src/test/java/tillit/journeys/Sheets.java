package tillit.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The sheets of a printed document as pictures, beside those of the pages in {@code target/screenshots}: for whoever wants to see them. */
final class Sheets {

    private static final Path PICTURES = Path.of("target", "screenshots");

    /** Dots to the inch: enough to read by. */
    private static final float SHARPNESS = 90;

    private Sheets() {}

    static void keep(byte[] document, String name) {
        try (PDDocument read = Loader.loadPDF(document)) {
            Files.createDirectories(PICTURES);
            PDFRenderer drawn = new PDFRenderer(read);
            for (int sheet = 0; sheet < read.getNumberOfPages(); sheet++) {
                ImageIO.write(
                        drawn.renderImageWithDPI(sheet, SHARPNESS),
                        "png",
                        PICTURES.resolve("%s-%d.png".formatted(name, sheet + 1)).toFile());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
