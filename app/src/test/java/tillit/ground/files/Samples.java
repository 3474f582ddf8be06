package tillit.ground.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files made in memory: sound ones, and what somebody with bad intent makes of them. */
public final class Samples {

    static final String TYPES = "[Content_Types].xml";

    private Samples() {}

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    /** A page with nothing on it. */
    public static byte[] pdf() {
        return pdf("");
    }

    static byte[] pdf(String trailer) {
        return ascii("""
                %%PDF-1.7
                1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
                2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj
                xref
                0 3
                trailer <</Size 3 /Root 1 0 R %s>>
                startxref
                9
                %%%%EOF
                """.formatted(trailer));
    }

    /** A small picture that every program can show. */
    public static byte[] png() {
        return picture("png");
    }

    static byte[] jpeg() {
        return picture("jpeg");
    }

    private static byte[] picture(String format) {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(5, 5, 30, 20);
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part of a JPEG, such as a note, put in after its first two bytes. */
    static byte[] jpegWith(int marker, byte[] body) {
        byte[] whole = jpeg();
        return joined(
                new byte[] {whole[0], whole[1], (byte) 0xff, (byte) marker},
                ByteBuffer.allocate(2).putShort((short) (body.length + 2)).array(),
                body,
                java.util.Arrays.copyOfRange(whole, 2, whole.length));
    }

    /** A JPEG that says how large it becomes, and has nothing more. */
    static byte[] jpegOf(int width, int height) {
        ByteBuffer frame = ByteBuffer.allocate(15).put(new byte[] {(byte) 0xff, (byte) 0xc0, 0, 11, 8});
        frame.putShort((short) height).putShort((short) width).put(new byte[] {1, 1, 0x11, 0});
        return joined(ascii("\u00ff\u00d8"), frame.array());
    }

    static byte[] pngOf(int width, int height) {
        byte[] head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {1, 0, 0, 0, 0})
                .array();
        return joined(ascii("\u0089PNG\r\n\u001a\n"), pngPart("IHDR", head), pngPart("IEND", new byte[0]));
    }

    static byte[] pngPart(String kind, byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(ascii(kind));
        sum.update(body);
        return ByteBuffer.allocate(body.length + 12)
                .putInt(body.length)
                .put(ascii(kind))
                .put(body)
                .putInt((int) sum.getValue())
                .array();
    }

    static byte[] tiffOf(int width, int height) {
        return ByteBuffer.allocate(8 + 2 + 24 + 4)
                .put(ascii("MM\u0000*"))
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 256)
                .putShort((short) 4)
                .putInt(1)
                .putInt(width)
                .putShort((short) 257)
                .putShort((short) 4)
                .putInt(1)
                .putInt(height)
                .array();
    }

    static byte[] webpOf(int width, int height) {
        byte[] canvas = {
            0,
            0,
            0,
            0,
            (byte) (width - 1),
            (byte) (width - 1 >> 8),
            (byte) (width - 1 >> 16),
            (byte) (height - 1),
            (byte) (height - 1 >> 8),
            (byte) (height - 1 >> 16)
        };
        return joined(ascii("RIFF\u0016\u0000\u0000\u0000WEBPVP8X\n\u0000\u0000\u0000"), canvas);
    }

    static byte[] heicOf(int width, int height) {
        byte[] size = ByteBuffer.allocate(20)
                .putInt(20)
                .put(ascii("ispe"))
                .putInt(0)
                .putInt(width)
                .putInt(height)
                .array();
        return joined(
                ascii("\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000mif1heic\u0000\u0000\u0001\u0000meta"),
                size);
    }

    static byte[] film(String brand) {
        return joined(ascii("\u0000\u0000\u0000\u0018ftyp" + brand + "\u0000\u0000\u0000\u0000isommp42"), new byte[64]);
    }

    static byte[] wav() {
        return joined(ascii("RIFF\u0024\u0000\u0000\u0000WAVEfmt \u0010\u0000\u0000\u0000"), new byte[24]);
    }

    static byte[] mp3() {
        return joined(
                ascii("ID3\u0003\u0000\u0000\u0000\u0000\u0000\n"),
                new byte[10],
                ascii("\u00ff\u00fb\u0090\u0000"),
                new byte[400]);
    }

    static byte[] docx(String... more) {
        return packed(parts("word/document.xml", more));
    }

    static byte[] xlsx(String... more) {
        return packed(parts("xl/workbook.xml", more));
    }

    static byte[] odt(String... more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", ascii("application/vnd.oasis.opendocument.text"));
        parts.put("content.xml", ascii("<office:document-content/>"));
        for (int at = 0; at < more.length; at += 2) parts.put(more[at], ascii(more[at + 1]));
        return packed(parts);
    }

    private static Map<String, byte[]> parts(String main, String... more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(TYPES, ascii("<?xml version=\"1.0\"?><Types/>"));
        parts.put("_rels/.rels", ascii("<Relationships/>"));
        parts.put(main, ascii("<w:document>Hej</w:document>"));
        for (int at = 0; at < more.length; at += 2) parts.put(more[at], ascii(more[at + 1]));
        return parts;
    }

    static byte[] packed(Map<String, byte[]> parts) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                    ZipEntry entry = new ZipEntry(part.getKey());
                    if (part.getKey().equals("mimetype")) stored(entry, part.getValue());
                    zip.putNextEntry(entry);
                    zip.write(part.getValue());
                    zip.closeEntry();
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first part of an OpenDocument file is not packed, so that one can see what the file is. */
    private static void stored(ZipEntry entry, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
    }

    static byte[] docxWith(String name, byte[] content) {
        Map<String, byte[]> parts = parts("word/document.xml");
        parts.put(name, content);
        return packed(parts);
    }

    static byte[] docxOfManyParts(int many) {
        Map<String, byte[]> parts = parts("word/document.xml");
        for (int at = 0; at < many; at++) parts.put("word/media/" + at + ".png", new byte[0]);
        return packed(parts);
    }

    /** The directory says that every part is small; what they become is another thing. */
    static byte[] lyingAboutItsSize(byte[] zip) {
        byte[] lying = zip.clone();
        for (int at = 0; at < lying.length - 46; at++) {
            if (lying[at] == 'P' && lying[at + 1] == 'K' && lying[at + 2] == 1 && lying[at + 3] == 2) {
                ByteBuffer.wrap(lying).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(at + 24, 10);
            }
        }
        return lying;
    }

    /** EXIF with a place, a telephone's name and how the picture is turned. */
    static byte[] exif(int turned) {
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + 40);
        exif.put(ascii("Exif\u0000\u0000MM\u0000*")).putInt(8).putShort((short) 2);
        exif.putShort((short) 0x112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) turned)
                .putShort((short) 0);
        exif.putShort((short) 0x110).putShort((short) 2).putInt(40).putInt(38);
        exif.putInt(0).put(ascii("Telefon 59.3293 18.0686 GPS"));
        return exif.array();
    }
}
