package tillit.ground.letters;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Documents as they come in. */
public final class Written {

    private Written() {}

    /** A page with these lines. */
    public static byte[] on(String... lines) throws IOException {
        return page(false, lines);
    }

    /** A page as a scanner makes it: the picture of it, and behind that the words which the scanner believes to have read. */
    public static byte[] behindAPicture(String... lines) throws IOException {
        return page(true, lines);
    }

    private static byte[] page(boolean isScanned, String... lines) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.setLeading(16);
                content.newLineAtOffset(60, 700);
                for (String line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
                BufferedImage picture = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
                float width = isScanned ? page.getMediaBox().getWidth() : 60; // or a coat of arms
                float height = isScanned ? page.getMediaBox().getHeight() : 60;
                content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, width, height);
            }
            ByteArrayOutputStream made = new ByteArrayOutputStream();
            document.save(made);
            return made.toByteArray();
        }
    }
}
