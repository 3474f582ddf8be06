package tillit.ground.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

/** A form with files, read from beginning to end: its fields in memory within narrow limits, its files on disk, and what is too much nowhere. */
final class SentForm implements AutoCloseable {

    private static final int MOST_PARTS = 500;
    private static final int LONGEST_HEAD =
            8 * 1024; // of a part: three hundred letters of any writing, escaped, are less
    private static final int MOST_TYPED = 2 * 1024 * 1024; // as of a form without files
    private static final int BUFFER = 64 * 1024;

    /** More than is read of any form. */
    static final class TooMuch extends RuntimeException {
        TooMuch() {
            super("a form is too large", null, false, false);
        }
    }

    private final Workbench bench;
    private final FilesProperties limits;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final List<SentFile> files = new ArrayList<>();
    private final byte[] buffer = new byte[BUFFER];
    private long typed;
    private long kept;
    private long read;

    SentForm(Workbench bench, FilesProperties limits) {
        this.bench = bench;
        this.limits = limits;
    }

    Map<String, List<String>> fields() {
        return fields;
    }

    List<SentFile> files() {
        return files;
    }

    /**
     * Reads it all.
     *
     * @throws TooMuch if there is no end to it
     * @throws FileUploadException if it is no form
     */
    void read(HttpServletRequest request) throws IOException, FileUploadException {
        FileUpload reader = new FileUpload();
        reader.setHeaderEncoding(StandardCharsets.UTF_8.name());
        reader.setPartHeaderSizeMax(LONGEST_HEAD);
        FileItemIterator parts = reader.getItemIterator(new ServletRequestContext(request));
        for (int count = 0; parts.hasNext(); count++) {
            if (count == MOST_PARTS) throw new TooMuch();
            FileItemStream part = parts.next();
            if (part.getFieldName() == null) continue;
            if (part.isFormField()) field(part);
            else file(part);
        }
    }

    private void field(FileItemStream part) throws IOException {
        try (InputStream content = part.openStream()) {
            byte[] words = content.readNBytes(MOST_TYPED + 1);
            typed += words.length + part.getFieldName().length();
            if (typed > MOST_TYPED) throw new TooMuch();
            fields.computeIfAbsent(part.getFieldName(), first -> new ArrayList<>())
                    .add(new String(words, StandardCharsets.UTF_8));
        }
    }

    private void file(FileItemStream part) throws IOException {
        Path sheet = bench.sheet();
        long bytes = 0;
        boolean tooLarge = false;
        try (InputStream content = part.openStream();
                OutputStream out = Files.newOutputStream(sheet)) {
            for (int some = content.read(buffer); some >= 0; some = content.read(buffer)) {
                read += some;
                bytes += some;
                if (read > limits.readAtMost().toBytes()) throw new TooMuch();
                tooLarge |= bytes > limits.atMost().toBytes()
                        || kept + some > limits.inOneForm().toBytes();
                if (tooLarge) continue; // on to the fields after it
                kept += some;
                out.write(buffer, 0, some);
            }
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(sheet);
            throw broken;
        }
        if (tooLarge) Files.deleteIfExists(sheet);
        files.add(new SentFile(part, tooLarge ? null : sheet, bytes));
    }

    @Override
    public void close() throws IOException {
        for (SentFile file : files) file.delete();
    }
}
