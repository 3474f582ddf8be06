package tillit.ground.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A JPEG without EXIF but for how it is turned, without other notes, thumbnails, comments, and what follows after its end (ITU T.81, annex B). */
final class JpegWithoutTraces extends PictureWithoutTraces {

    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int ORIENTATION = 0x112;

    private boolean begun;
    private boolean inScan;
    private boolean ended;
    private int marker;

    JpegWithoutTraces(InputStream picture) {
        super(picture);
    }

    @Override
    byte[] next() throws IOException {
        if (!begun) {
            begun = true;
            return picture.readNBytes(2);
        }
        while (!ended) {
            byte[] kept = inScan ? scanned() : segment();
            if (kept.length > 0) return kept;
        }
        return new byte[0];
    }

    private byte[] segment() throws IOException {
        if (marker == 0) marker = nextMarker();
        int kind = marker;
        marker = 0;
        if (kind == END) {
            ended = true;
            return new byte[] {(byte) 0xff, (byte) END};
        }
        byte[] body = picture.readNBytes(Math.max(picture.readUnsignedShort() - 2, 0));
        inScan = kind == SCAN;
        if (kind == 0xe1) return turned(body);
        boolean isNote = kind >= 0xe0 && kind <= 0xef || kind == 0xfe;
        return isNote && !isPartOfThePicture(kind, body) ? new byte[0] : segment(kind, body);
    }

    /** Colours are part of it, and the first note that says it is a JPEG. */
    private static boolean isPartOfThePicture(int kind, byte[] body) {
        return kind == 0xe0 && beginsWith(body, "JFIF\0") && body.length == 14
                || kind == 0xe2 && beginsWith(body, "ICC_PROFILE\0")
                || kind == 0xee && beginsWith(body, "Adobe");
    }

    private int nextMarker() throws IOException {
        int next = picture.readUnsignedByte();
        while (next != 0xff) next = picture.readUnsignedByte();
        while (next == 0xff) next = picture.readUnsignedByte();
        return next;
    }

    /** What lies between two markers is the picture itself. */
    private byte[] scanned() throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        while (kept.size() < PIECE) {
            int now = picture.read();
            if (now < 0) {
                ended = true;
                break;
            }
            if (now != 0xff) {
                kept.write(now);
                continue;
            }
            int after = picture.readUnsignedByte();
            while (after == 0xff) after = picture.readUnsignedByte();
            if (after != 0 && (after < 0xd0 || after > 0xd7)) {
                marker = after;
                inScan = false;
                break;
            }
            kept.write(0xff);
            kept.write(after);
        }
        return kept.toByteArray();
    }

    /** How the picture is turned, and nothing else of what stood with it. */
    private static byte[] turned(byte[] note) {
        int turned = beginsWith(note, "Exif\0\0")
                ? orientation(ByteBuffer.wrap(note, 6, note.length - 6).slice())
                : 0;
        if (turned < 2 || turned > 8) return new byte[0];
        ByteBuffer exif = ByteBuffer.allocate(32).put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1));
        exif.putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1);
        exif.putShort((short) turned).putShort((short) 0).putInt(0);
        return segment(0xe1, exif.array());
    }

    private static int orientation(ByteBuffer exif) {
        try {
            exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int at = exif.getInt(4);
            int entries = exif.getShort(at) & 0xffff;
            for (int entry = 0; entry < entries; entry++) {
                int place = at + 2 + 12 * entry;
                if ((exif.getShort(place) & 0xffff) == ORIENTATION) return exif.getShort(place + 8);
            }
            return 0;
        } catch (IndexOutOfBoundsException broken) {
            return 0;
        }
    }

    private static byte[] segment(int kind, byte[] body) {
        return ByteBuffer.allocate(body.length + 4)
                .put((byte) 0xff)
                .put((byte) kind)
                .putShort((short) (body.length + 2))
                .put(body)
                .array();
    }

    private static boolean beginsWith(byte[] body, String word) {
        byte[] begin = word.getBytes(StandardCharsets.ISO_8859_1);
        return body.length >= begin.length
                && new String(body, 0, begin.length, StandardCharsets.ISO_8859_1).equals(word);
    }
}
