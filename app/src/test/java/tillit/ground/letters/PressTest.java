package tillit.ground.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tillit.casework.printout.Leaf;
import tillit.casework.printout.Part;
import tillit.casework.printout.PrintedFile;
import tillit.ground.files.Samples;
import tillit.ground.page.Fact;
import tillit.ground.page.Wordings;

/** What leaves the press lasts, is read aloud, and tells nothing beside what stands on it. */
class PressTest {

    private static final Instant NOW = Instant.parse("2026-11-10T07:12:00Z");

    private Path folder = Path.of("");

    @BeforeEach
    void at(@TempDir Path empty) {
        folder = empty;
    }

    @Test
    void aLetterIsWhatItSaysItIs() throws Exception {
        byte[] made = pressed("Tuva har inte varit i skolan på fyra dagar.\n\nHon säger: ”Jag orkar inte.”");
        Files.write(Path.of("target/letter.pdf"), made);
        assertThat(Vera.asPdfA2a(made)).isEmpty();
        assertThat(Vera.asPdfUa1(made)).isEmpty();
    }

    @Test
    void aLetterTellsOfItselfItsTitleItsLanguageAndWhenAndNothingElse() throws IOException {
        byte[] made = pressed("Hej.");
        try (PDDocument read = Loader.loadPDF(made)) {
            assertThat(read.getDocumentInformation().getMetadataKeys())
                    .containsExactlyInAnyOrder("Title", "Producer", "CreationDate", "ModDate");
            assertThat(read.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(NOW);
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("sv");
            assertThat(read.getDocumentCatalog().getDocumentOutline()).isNotNull();
        }
        assertThat(new String(made, StandardCharsets.ISO_8859_1))
                .doesNotContain(folder.toString())
                .doesNotContain(System.getProperty("user.name") + "/")
                .doesNotContain("openhtmltopdf");
    }

    @Test
    void aSignThatNoFontHasIsWrittenAsItsNumberAndNothingFetchesAnything() throws IOException {
        String text =
                text(pressed("Namnet är 中. </p><img src=\"file:///etc/hostname\"/> <script>alert(1)</script>\u0007"));
        assertThat(text).contains("Namnet är [U+4E2D].").contains("<script>alert(1)</script>");
    }

    @Test
    void whatIsLockedOpensWithItsPassphraseOnly() throws IOException {
        try (Sealed made = press().pressLocked(turn(), letter(file("Hemligt."), "Läskopia"), "sju-sjuka-sjöman-1")) {
            byte[] locked = Files.readAllBytes(made.at());
            assertThat(new String(locked, StandardCharsets.ISO_8859_1))
                    .contains("/AESV3")
                    .doesNotContain("Hemligt");
            assertThatThrownBy(() -> Loader.loadPDF(locked).close()).isInstanceOf(InvalidPasswordException.class);
            try (PDDocument open = Loader.loadPDF(locked, "sju-sjuka-sjöman-1")) {
                assertThat(new PDFTextStripper().getText(open)).contains("Hemligt.");
            }
        }
    }

    @Test
    void whatIsBoundInBringsNothingHiddenAlong() throws IOException {
        byte[] bound = bound(new Enclosure("Intyg", "application/pdf", () -> stream(withHiddenThings())));
        assertThat(text(bound))
                .contains("Det som syns")
                .contains("Intyg · sida 1 av 1")
                .contains("Sida ");
        assertThat(new String(bound, StandardCharsets.ISO_8859_1))
                .doesNotContain("Dold upphovsman")
                .doesNotContain("Dold anteckning")
                .doesNotContain("JavaScript")
                .doesNotContain("bilaga.txt")
                .doesNotContain("pdfaid");
        try (PDDocument read = Loader.loadPDF(bound)) {
            assertThat(read.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(read.getDocumentCatalog().getNames()).isNull();
            assertThat(read.getPage(read.getNumberOfPages() - 1).getAnnotations())
                    .isEmpty();
        }
    }

    @Test
    void picturesBecomePagesAndWhatCannotBeBoundIsSaidToHaveNone() throws IOException {
        Press press = press();
        try (Binding binding = press.bind(
                turn(),
                List.of(
                        new Enclosure("Bild", "image/png", () -> stream(Samples.png())),
                        new Enclosure(
                                "Trasig",
                                "application/pdf",
                                () -> stream("%PDF-1.4 nothing".getBytes(StandardCharsets.US_ASCII))),
                        new Enclosure("Låst", "application/pdf", () -> stream(locked()))))) {
            assertThat(binding.pages()).containsExactly(1, 0, 0);
            try (Sealed made = binding.with(letter(file("Hej."), "Akt"), press);
                    PDDocument read = Loader.loadPDF(made.at().toFile())) {
                assertThat(read.getNumberOfPages()).isEqualTo(made.pages());
                assertThat(read.getPage(made.pages() - 1).getResources().getXObjectNames())
                        .hasSize(1);
            }
        }
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatIsNotGivenHasNoPagesAndTheOthersAreBoundIn() throws IOException {
        Enclosure altered = new Enclosure("Ändrad", "image/png", () -> {
            throw new IllegalStateException("not as kept");
        });
        Enclosure lost = new Enclosure("Borta", "application/pdf", () -> {
            throw new IOException("gone");
        });
        Enclosure picture = new Enclosure("Bild", "image/png", () -> stream(Samples.png()));
        try (Binding binding = press().bind(turn(), List.of(altered, lost, picture))) {
            assertThat(binding.pages()).containsExactly(0, 0, 1);
        }
    }

    @Test
    void whatTakesTooLongIsLeftBetweenPagesAndWhenTheTimeForAllIsOutTheRestIsToo() throws IOException {
        Clock slow = new Clock() {
            private Instant now = NOW;

            @Override
            public Instant instant() {
                now = now.plusSeconds(20);
                return now;
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        Enclosure many = new Enclosure("Många", "application/pdf", () -> stream(pages(10)));
        Enclosure one = new Enclosure("En", "image/png", () -> stream(Samples.png()));
        try (Binding binding = press(slow).bind(turn(), List.of(many, one, one, one, one, one, one, one))) {
            assertThat(binding.pages()).startsWith(0, 1, 1).endsWith(0);
        }
        try (Binding binding = press().bind(turn(), List.of(many))) {
            assertThat(binding.pages()).containsExactly(10);
        }
    }

    @Test
    void twoAreMadeAtATimeAndWhoeverComesThirdHasToWait() {
        Press press = press();
        try (Turn first = press.turn(java.time.Duration.ZERO).orElseThrow()) {
            assertThat(press.turn(java.time.Duration.ZERO)).isPresent();
            assertThat(press.turn(java.time.Duration.ZERO)).isEmpty();
            first.close();
            first.close();
            assertThat(press.turn(java.time.Duration.ZERO)).isPresent();
            assertThat(press.turn(java.time.Duration.ZERO)).isEmpty();
            assertThatThrownBy(() -> press.press(first, letter(file("Hej."), "Akt")))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static byte[] pages(int many) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int nth = 0; nth < many; nth++) document.addPage(new PDPage());
            document.save(out);
        }
        return out.toByteArray();
    }

    private byte[] bound(Enclosure enclosure) throws IOException {
        Press press = press();
        try (Binding binding = press.bind(turn(), List.of(enclosure));
                Sealed made = binding.with(letter(file("Hej."), "Akt"), press)) {
            return Files.readAllBytes(made.at());
        }
    }

    private byte[] pressed(String words) throws IOException {
        try (Sealed made = press().press(turn(), letter(file(words), "Akt B-2026-0001"))) {
            return Files.readAllBytes(made.at());
        }
    }

    private static Turn turn() {
        return new Turn(new java.util.concurrent.Semaphore(1));
    }

    private Press press() {
        return press(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Press press(Clock clock) {
        TemplateEngine templates =
                TemplateEngine.createPrecompiled(null, ContentType.Html, PressTest.class.getClassLoader(), "tillit");
        templates.setTrimControlStructures(true);
        return new Press(templates, new Sheets(() -> Files.createTempFile(folder, "", ".part")), clock);
    }

    private static Letter letter(PrintedFile file, String title) {
        return new Letter("casework/printout/file", title, Wordings.swedish(NOW), Map.of("file", file));
    }

    private static PrintedFile file(String words) {
        Leaf correction = leaf("Rättelse", "Fem dagar, inte fyra.", List.of());
        Leaf note = leaf("Samtal med barnet", words, List.of(correction));
        return new PrintedFile(
                "Akt B-2026-0001",
                "Barnakt",
                "Tuva Åkerlind, 20140502-2383",
                List.of(new Fact("Utskriven av", "Nadja"), new Fact("Skäl", "Partsinsyn")),
                List.of(new PrintedFile.Notice("Sekretess", "Förvaras inlåst.")),
                List.of(new PrintedFile.Chapter("part-NOTES", "Anteckningar", List.of(note))),
                List.of(new PrintedFile.Bound("intyg.pdf", "4", "12 kB", "ab".repeat(32))));
    }

    private static Leaf leaf(String title, String words, List<Leaf> corrections) {
        return new Leaf(
                UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8)),
                Part.NOTES,
                LocalDate.of(2026, 11, 9),
                NOW,
                title,
                List.of(new Fact("Hände", "i går")),
                List.of(new Leaf.Passage("", words)),
                corrections,
                Optional.empty());
    }

    private static java.io.InputStream stream(byte[] content) {
        return new java.io.ByteArrayInputStream(content);
    }

    static byte[] withHiddenThings() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(100, 600);
                content.showText("Det som syns");
                content.endText();
            }
            document.getDocumentInformation().setAuthor("Dold upphovsman");
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('JavaScript')"));
            PDComplexFileSpecification attached = new PDComplexFileSpecification();
            attached.setFile("bilaga.txt");
            var names = new org.apache.pdfbox.pdmodel.PDDocumentNameDictionary(document.getDocumentCatalog());
            var files = new org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("bilaga.txt", attached));
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
            document.save(out);
        }
        return out.toByteArray();
    }

    static byte[] withNote() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(withHiddenThings())) {
            PDAnnotationText note = new PDAnnotationText();
            note.setContents("Dold anteckning");
            note.setRectangle(new org.apache.pdfbox.pdmodel.common.PDRectangle(50, 50, 20, 20));
            document.getPage(0).setAnnotations(List.of(note));
            document.save(out);
        }
        return out.toByteArray();
    }

    @Test
    void aPageWithMoreOnItThanItsDrawingBecomesAPictureOfIt() throws IOException {
        byte[] bound = bound(new Enclosure("Med lapp", "application/pdf", () -> stream(withNote())));
        assertThat(text(bound))
                .contains("Med lapp · sida 1 av 1")
                .doesNotContain("Det som syns")
                .doesNotContain("Dold");
    }

    private static byte[] locked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(withHiddenThings())) {
            document.protect(new org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy(
                    "ägare", "läsare", new org.apache.pdfbox.pdmodel.encryption.AccessPermission()));
            document.save(out);
        }
        return out.toByteArray();
    }

    private static String text(byte[] document) throws IOException {
        try (PDDocument read = Loader.loadPDF(document)) {
            return new PDFTextStripper().getText(read);
        }
    }
}
