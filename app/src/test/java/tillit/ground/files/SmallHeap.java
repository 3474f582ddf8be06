package tillit.ground.files;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Hands in what is far larger than the memory of the process that it runs in; {@link SmallHeapTest} starts it. */
final class SmallHeap {

    private static final long LARGE = 300L * 1024 * 1024;

    private SmallHeap() {}

    public static void main(String[] folder) throws Exception {
        Path at = Path.of(folder[0]);
        FilesProperties limits = HostileUploadsTest.limits(at);
        Workbench bench = new Workbench(limits);
        Uploads uploads = new Uploads(bench, new Inspection(new FileTypes(), limits), new Unchecked(), limits);
        tooLarge(uploads);
        form(bench, limits);
        try (Upload letter = uploads.take("brev.docx", "", Files.newInputStream(letter(at)))) {
            System.out.println("letter " + letter.bytes());
        }
        try (Upload picture = uploads.take("bild.jpg", "", picture())) {
            System.out.println("picture " + picture.bytes() + " " + picture.condition());
        }
        bench.end();
        System.out.println("done");
    }

    private static void tooLarge(Uploads uploads) {
        HostileUploadsTest.Endless sent = new HostileUploadsTest.Endless(LARGE);
        try {
            uploads.take("film.mp4", "", sent).close();
        } catch (FileTooLarge refused) {
            System.out.println("refused after " + sent.read);
        }
    }

    private static void form(Workbench bench, FilesProperties limits) throws Exception {
        try (SentForm form = new SentForm(bench, limits)) {
            form.read(request(new SequenceInputStream(
                    new SequenceInputStream(
                            text("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.mp4\"\r\n\r\n"),
                            new HostileUploadsTest.Endless(LARGE)),
                    text("\r\n--x\r\nContent-Disposition: form-data; name=\"words\"\r\n\r\nHej\r\n--x--\r\n"))));
            System.out.println("form " + form.files().getFirst().getSize() + " " + form.fields());
        }
    }

    private static Path letter(Path folder) throws IOException {
        Path letter = folder.resolve("letter.zip");
        byte[] noise = new byte[1024 * 1024];
        Random random = new Random(1);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(letter))) {
            zip.setLevel(0);
            for (String part : new String[] {Samples.TYPES, "word/document.xml", "word/media/film.bin"}) {
                zip.putNextEntry(new ZipEntry(part));
                for (int at = 0; part.endsWith(".bin") && at < 45; at++) {
                    random.nextBytes(noise);
                    zip.write(noise);
                }
                zip.closeEntry();
            }
        }
        return letter;
    }

    private static InputStream picture() {
        byte[] whole = Samples.jpegOf(4000, 3000);
        return new SequenceInputStream(
                new SequenceInputStream(new ByteArrayInputStream(whole), text("\u00ff\u00da\u0000\u0003\u0000")),
                new HostileUploadsTest.Endless(45L * 1024 * 1024));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(Samples.ascii(text));
    }

    private static HttpServletRequest request(InputStream body) {
        ServletInputStream stream = new ServletInputStream() {
            @Override
            public int read() throws IOException {
                return body.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return body.read(into, offset, length);
            }

            @Override
            public boolean isFinished() {
                return false;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("a form is read in one go, and nobody listens for more");
            }
        };
        return (HttpServletRequest) Proxy.newProxyInstance(
                SmallHeap.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getInputStream" -> stream;
                    case "getContentType" -> "multipart/form-data; boundary=x";
                    case "getContentLength" -> -1;
                    case "getContentLengthLong" -> -1L;
                    default -> null;
                });
    }
}
