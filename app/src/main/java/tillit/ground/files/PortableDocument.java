package tillit.ground.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What can be seen of a PDF from its ends, without reading its objects: they may be nested without end, and are nobody's to follow here. */
final class PortableDocument {

    private static final int END = 64 * 1024; // where the trailer stands, also with what scanners add after it

    private PortableDocument() {}

    static Condition condition(Path file) throws IOException {
        String end = end(file);
        if (!end.contains("%%EOF") || !end.contains("startxref")) return Condition.BROKEN;
        return end.contains("/Encrypt") ? Condition.LOCKED : Condition.SOUND;
    }

    private static String end(Path file) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(END, content.length());
            byte[] bytes = new byte[length];
            content.seek(content.length() - length);
            content.readFully(bytes);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
