package tillit.ground.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A PNG without texts, times, EXIF and what follows after its end (W3C PNG, section 11). */
final class PngWithoutTraces extends PictureWithoutTraces {

    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs", "acTL", "fcTL",
            "fdAT");

    private boolean begun;
    private boolean ended;
    private long left;

    PngWithoutTraces(InputStream picture) {
        super(picture);
    }

    @Override
    byte[] next() throws IOException {
        if (!begun) {
            begun = true;
            return picture.readNBytes(8);
        }
        if (left > 0) return some();
        while (!ended) {
            int length = picture.readInt();
            byte[] name = picture.readNBytes(4);
            String kind = new String(name, StandardCharsets.US_ASCII);
            long whole = (length & 0xffffffffL) + 4; // with its checksum
            if (KEPT.contains(kind)) {
                ended = kind.equals("IEND");
                left = whole;
                return ByteBuffer.allocate(8).putInt(length).put(name).array();
            }
            picture.skipNBytes(whole);
        }
        return new byte[0];
    }

    private byte[] some() throws IOException {
        byte[] some = picture.readNBytes((int) Math.min(PIECE, left));
        left = some.length == 0 ? 0 : left - some.length;
        return some;
    }
}
