package tillit.ground.letters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What is bound in after a letter. The pages of each enclosure are known before the letter is written, so that its index can say where they stand.
 */
public final class Binding implements AutoCloseable {

    /** Ours: what is larger is no file that somebody reads on paper. */
    static final int MOST_PAGES = 2000;

    /** Ours: somebody waits for it, and others wait for their turn. */
    private static final Duration FOR_ONE = Duration.ofSeconds(45);

    private static final Duration FOR_ALL = Duration.ofMinutes(4);

    private final Sheets sheets;
    private final List<Enclosure> enclosures;
    private final List<Integer> pages;
    private final Path annex;

    private Binding(Sheets sheets, List<Enclosure> enclosures, List<Integer> pages, Path annex) {
        this.sheets = sheets;
        this.enclosures = List.copyOf(enclosures);
        this.pages = List.copyOf(pages);
        this.annex = annex;
    }

    static Binding of(List<Enclosure> enclosures, Sheets sheets, Clock clock) throws IOException {
        List<Integer> pages = new ArrayList<>();
        Patience all = Patience.of(FOR_ALL, clock);
        try (PDDocument annex = new PDDocument(sheets.scratch())) {
            for (Enclosure enclosure : enclosures)
                pages.add(enclosed(annex, enclosure, sheets, all.butAtMost(FOR_ONE)));
            Path kept = sheets.sheet();
            annex.save(kept.toFile());
            return new Binding(sheets, enclosures, pages, kept);
        }
    }

    /** How many pages each enclosure has, in their order; 0 for one that cannot be bound in: not given, broken, closed
     * with a password, too much, or too slow. */
    public List<Integer> pages() {
        return pages;
    }

    /**
     * A page that is bound in.
     *
     * @param words as somebody who searches the document would find them
     * @param isToBeSeen whether more may stand there than its words: it is a picture, or has one
     */
    public record Sheet(String words, boolean isToBeSeen) {
        /** Shows how much stands there, never what. */
        @Override
        public String toString() {
            return "Sheet[" + words.length() + "]";
        }
    }

    /** Each page of each enclosure. */
    public List<List<Sheet>> sheets() {
        try (PDDocument read = Loader.loadPDF(annex.toFile(), "", null, null, sheets.scratch())) {
            List<List<Sheet>> all = new ArrayList<>();
            int at = 0;
            for (int count : pages) {
                List<Sheet> some = new ArrayList<>();
                for (int page = at; page < at + count; page++) some.add(sheet(read, page));
                all.add(List.copyOf(some));
                at += count;
            }
            return all;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Sheet sheet(PDDocument document, int nth) throws IOException {
        String words = words(document, nth + 1);
        return new Sheet(words, words.isBlank() || PicturedPart.isMuchOf(document.getPage(nth)));
    }

    private static String words(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).strip();
    }

    /** How many pages all enclosures have. */
    public int allPages() {
        return pages.stream().mapToInt(Integer::intValue).sum();
    }

    /** Binds the letter and the enclosures into one document. @param ofPage writes the foot of an enclosed page */
    public Sealed with(Letter letter, Press press) {
        try (PDDocument document = press.pressed(letter)) {
            if (allPages() > 0) enclose(document, letter);
            press.facts(letter, allPages() == 0).writeIn(document);
            return sheets.seal(document, null);
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
    }

    /** Takes what was made ready off the disk. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(annex);
        } catch (IOException stays) {
            throw new java.io.UncheckedIOException(stays);
        }
    }

    private void enclose(PDDocument document, Letter letter) throws IOException {
        int own = document.getNumberOfPages();
        try (PDDocument enclosed = Loader.loadPDF(annex.toFile(), "", null, null, sheets.scratch())) {
            new PDFMergerUtility().appendDocument(document, enclosed);
        }
        PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
        if (outline == null) {
            outline = new PDDocumentOutline();
            document.getDocumentCatalog().setDocumentOutline(outline);
        }
        Margins margins = new Margins(document, letter.wording());
        int at = own;
        for (int nth = 0; nth < enclosures.size(); nth++) {
            if (pages.get(nth) == 0) continue;
            outline.addLast(bookmark(document, enclosures.get(nth).heading(), at));
            margins.write(enclosures.get(nth).heading(), at, pages.get(nth));
            at += pages.get(nth);
        }
    }

    private static PDOutlineItem bookmark(PDDocument document, String heading, int page) {
        PDPageXYZDestination destination = new PDPageXYZDestination();
        destination.setPage(document.getPage(page));
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(heading);
        item.setDestination(destination);
        return item;
    }

    /** The enclosure's pages, added; none of them if one cannot be. */
    private static int enclosed(PDDocument annex, Enclosure enclosure, Sheets sheets, Patience time) {
        int before = annex.getNumberOfPages();
        try {
            return copied(annex, enclosure, sheets, time);
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            while (annex.getNumberOfPages() > before) annex.removePage(annex.getNumberOfPages() - 1);
            return 0;
        }
    }

    private static int copied(PDDocument annex, Enclosure enclosure, Sheets sheets, Patience time) throws IOException {
        if (time.isOut()) return 0;
        Path copy = sheets.copy(enclosure.content().open());
        try {
            return new Pages(annex, sheets, time).add(enclosure.mime(), copy, MOST_PAGES - annex.getNumberOfPages());
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
