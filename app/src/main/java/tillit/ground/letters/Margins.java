package tillit.ground.letters;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import tillit.ground.page.Wording;

/** What stands above and below an enclosed page: what it is, which of its pages, and which page of the whole. */
final class Margins {

    private static final float SIZE = 8;
    private static final float SIDE = 40;
    private static final int LONGEST = 90; // signs that fit on the line

    private final PDDocument document;
    private final Wording wording;
    private final PDType0Font font;

    Margins(PDDocument document, Wording wording) throws IOException {
        this.document = document;
        this.wording = wording;
        try (InputStream regular = Fonts.regular()) {
            this.font = PDType0Font.load(document, regular, true);
        }
    }

    /** @param first the place of the first page in the document, from 0 */
    void write(String heading, int first, int pages) throws IOException {
        String plain = Fonts.writable(heading).replaceAll("\\s+", " ");
        String shown = plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
        for (int nth = 0; nth < pages; nth++) {
            PDPage page = document.getPage(first + nth);
            String of = wording.say("letters.enclosed", shown, nth + 1, pages);
            String number = wording.say("letters.page", String.valueOf(first + nth + 1));
            try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                line(content, of, page.getMediaBox().getHeight() - SIDE + 10);
                line(content, number, SIDE - 18);
            }
        }
    }

    private void line(PDPageContentStream content, String words, float height) throws IOException {
        content.beginText();
        content.setFont(font, SIZE);
        content.newLineAtOffset(SIDE, height);
        content.showText(words);
        content.endText();
    }
}
