package tillit.ground.letters;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import tillit.casework.printout.PrintedFile;
import tillit.ground.page.Wordings;

/** Binds what is larger than the memory of the process that it runs in; {@link SmallBindingTest} starts it. */
final class SmallBinding {

    private static final int PAGES = 8;
    private static final int SIDE = 960; // 2.8 MB of noise a page

    private SmallBinding() {}

    public static void main(String[] folder) throws Exception {
        Path at = Path.of(folder[0]);
        Sheets sheets = new Sheets(() -> Files.createTempFile(at, "", ".part"));
        TemplateEngine templates =
                TemplateEngine.createPrecompiled(null, ContentType.Html, SmallBinding.class.getClassLoader(), "tillit");
        templates.setTrimControlStructures(true);
        Instant now = Instant.parse("2026-11-10T07:12:00Z");
        Press press = new Press(templates, sheets, Clock.fixed(now, ZoneOffset.UTC));
        Path scanned = scanned(at, sheets);
        List<Enclosure> enclosures = new ArrayList<>();
        for (int nth = 1; nth <= 6; nth++)
            enclosures.add(new Enclosure("Inskannat " + nth, "application/pdf", () -> Files.newInputStream(scanned)));
        PrintedFile file = new PrintedFile("Akt", "Barnakt", "Tuva", List.of(), List.of(), List.of(), List.of());
        Letter letter = new Letter("casework/printout/file", "Akt", Wordings.swedish(now), Map.of("file", file));
        try (Binding binding = press.bind(new Turn(new java.util.concurrent.Semaphore(1)), enclosures);
                Sealed made = binding.with(letter, press)) {
            System.out.println("bound " + binding.allPages() + " pages, " + made.bytes() / 1024 / 1024 + " MB");
        }
        System.out.println("done");
    }

    private static Path scanned(Path folder, Sheets sheets) throws IOException {
        Path scanned = folder.resolve("scanned.pdf");
        Random random = new Random(1);
        byte[] noise = new byte[SIDE * SIDE * 3];
        try (PDDocument document = new PDDocument(sheets.scratch())) {
            for (int nth = 0; nth < PAGES; nth++) {
                random.nextBytes(noise);
                PDPage page = new PDPage();
                document.addPage(page);
                try (InputStream pixels = new java.io.ByteArrayInputStream(noise)) {
                    PDStream stream = new PDStream(document, pixels, (COSName) null);
                    PDImageXObject image = new PDImageXObject(stream, null);
                    image.setWidth(SIDE);
                    image.setHeight(SIDE);
                    image.setBitsPerComponent(8);
                    image.setColorSpace(PDDeviceRGB.INSTANCE);
                    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                        content.drawImage(image, 50, 50, 400, 400);
                    }
                }
            }
            document.save(scanned.toFile());
        }
        return scanned;
    }
}
