package tillit.ground.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A packed document (DOCX, XLSX, ODT, ODS), looked through part by part. Each part is unpacked into nothing and counted, whatever its directory says;
 * no part is read as XML, so no entity is ever expanded.
 */
final class Packed {

    private static final int MOST_PARTS = 5_000; // a thousand pages with a picture on each have three thousand
    private static final int MOST_TIMES = 200; // text packs ten to fifty times, emptiness a thousand
    private static final long NEVER_A_BOMB = 1024 * 1024; // an empty sheet may pack more than that
    private static final int HEAD = 1024 * 1024; // what a part refers to stands in so much, or nobody looks through it
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_NAME = 500;
    private static final int END = 22 + 65_535; // the end of the directory, with the longest comment
    private static final int END_MARK = 0x504b0506;

    /** Parts that are programs, or hold some that cannot be seen. */
    private static final Pattern PROGRAM = Pattern.compile(
            "(?i)(^|.*/)(vbaProject[^/]*|vbaData[^/]*|activeX/.*|oleObject[^/]*|.*\\.(exe|dll|com|bat|cmd|ps1|js|jse|vbs|vbe|wsf|hta|jar|scr"
                    + "|lnk|msi|iso|zip|7z|rar|gz|tar|docm|dotm|xlsm|xltm|xlsb|xlam|pptm|html?|svg|class))$|(?i)^(Basic|Scripts)/.+|.*macrosheets/.*");

    /** What makes a document fetch something when it is opened; a link that somebody has to click is none. */
    private static final List<String> FETCHED =
            List.of("/attachedTemplate", "/oleObject", "/frame", "/subDocument", "/aFChunk");

    private static final Map<String, String> MAIN_PARTS = Map.of(
            "word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ZipFile zip;
    private final long most;
    private final String field;
    private final byte[] head = new byte[HEAD];
    private final byte[] piece = new byte[PIECE];
    private long unpacked;
    private long packed;

    private Packed(ZipFile zip, long most, String field) {
        this.zip = zip;
        this.most = most;
        this.field = field;
    }

    /** What kind of document it is, if it is one that may be handed in. */
    static FileType look(Path file, long most, FileTypes types, String field) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Packed packed = new Packed(zip, most, field);
            String mime = packed.kind();
            FileType type = types.of(mime).orElseThrow(() -> new KindNotReceived(field));
            packed.lookThrough();
            return type;
        } catch (ZipException | IllegalArgumentException broken) {
            throw new CannotBeLookedThrough(field);
        }
    }

    /** Whether the end of the file is that of a packed one. */
    static boolean endsAsOne(Path file) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(END, content.length());
            byte[] end = new byte[length];
            content.seek(content.length() - length);
            content.readFully(end);
            for (int at = length - 22; at >= 0; at--) {
                if (isEnd(end, at)) return true;
            }
            return false;
        }
    }

    private static boolean isEnd(byte[] end, int at) {
        int mark = (end[at] & 0xff) << 24 | (end[at + 1] & 0xff) << 16 | (end[at + 2] & 0xff) << 8 | end[at + 3] & 0xff;
        int comment = end[at + 20] & 0xff | (end[at + 21] & 0xff) << 8;
        return mark == END_MARK && at + 22 + comment <= end.length;
    }

    private String kind() throws IOException {
        for (Map.Entry<String, String> main : MAIN_PARTS.entrySet()) {
            if (zip.getEntry(main.getKey()) != null && zip.getEntry("[Content_Types].xml") != null)
                return main.getValue();
        }
        ZipEntry said = zip.getEntry("mimetype");
        if (said == null || said.getSize() > 200) return "";
        try (InputStream content = zip.getInputStream(said)) {
            return new String(content.readNBytes(200), StandardCharsets.US_ASCII).strip();
        }
    }

    private void lookThrough() throws IOException {
        if (zip.size() > MOST_PARTS) throw new ExpandsTooFar(field);
        Enumeration<? extends ZipEntry> parts = zip.entries();
        while (parts.hasMoreElements()) {
            ZipEntry part = parts.nextElement();
            refuseName(part.getName());
            if (!part.isDirectory()) lookThrough(part);
        }
    }

    private void refuseName(String name) {
        if (name.length() > LONGEST_NAME) throw new CannotBeLookedThrough(field);
        if (PROGRAM.matcher(name).matches()) throw new HoldsPrograms(field);
        if (name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains("\0"))
            throw new CannotBeLookedThrough(field);
    }

    private void lookThrough(ZipEntry part) throws IOException {
        packed += Math.max(part.getCompressedSize(), 0);
        int kept = 0;
        long whole = 0;
        try (InputStream content = zip.getInputStream(part)) {
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                count(read);
                whole += read;
                int more = Math.min(read, HEAD - kept);
                System.arraycopy(piece, 0, head, kept, more);
                kept += more;
            }
        }
        String name = part.getName().toLowerCase(Locale.ROOT);
        if (saysWhatItRefersTo(name) && whole > HEAD) throw new CannotBeLookedThrough(field);
        if (isStructured(name)) lookAt(name, new String(head, 0, kept, StandardCharsets.ISO_8859_1).replace("\0", ""));
    }

    private void count(int read) {
        unpacked += read;
        if (unpacked > most || unpacked > NEVER_A_BOMB && unpacked > packed * MOST_TIMES)
            throw new ExpandsTooFar(field);
    }

    private static boolean saysWhatItRefersTo(String name) {
        return name.endsWith(".rels") || name.equals("[content_types].xml") || name.equals("meta-inf/manifest.xml");
    }

    private static boolean isStructured(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".rdf");
    }

    /** @param plain the beginning of a part, in which every character that matters is one byte; so is UTF-16 without its zeros */
    private void lookAt(String name, String plain) {
        if (plain.contains("<!DOCTYPE") || plain.contains("<!ENTITY")) throw new HoldsPrograms(field);
        if (name.equals("[content_types].xml") && plain.contains("macroEnabled")) throw new HoldsPrograms(field);
        if (name.equals("meta-inf/manifest.xml") && plain.contains("encryption-data"))
            throw new CannotBeLookedThrough(field);
        if (name.endsWith(".rels") && Arrays.stream(plain.split("<")).anyMatch(Packed::fetches))
            throw new HoldsPrograms(field);
    }

    private static boolean fetches(String element) {
        return element.contains("External")
                && FETCHED.stream().anyMatch(it -> element.contains(it + "\"") || element.contains(it + "'"));
    }
}
