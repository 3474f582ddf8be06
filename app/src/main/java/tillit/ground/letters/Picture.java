package tillit.ground.letters;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A picture as pixels, however large it is: of a larger one every second or third pixel is read. What it tells beside itself is gone. */
final class Picture {

    private static final int LONG_SIDE = 2400; // pixels: more than paper shows on A4
    private static final int HEAD = 64 * 1024;
    private static final byte[] TURNED = {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, '*'}; // as the room of files writes it
    private static final int VALUE = 24; // from its beginning to how the picture is turned

    private Picture() {}

    static BufferedImage read(Path at) throws IOException {
        try (ImageInputStream content = ImageIO.createImageInputStream(at.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(content);
            if (!readers.hasNext()) throw new IOException("no picture");
            ImageReader reader = readers.next();
            try {
                reader.setInput(content, true, true);
                int every = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / LONG_SIDE);
                ImageReadParam how = reader.getDefaultReadParam();
                how.setSourceSubsampling(every, every, 0, 0);
                return turned(reader.read(0, how), turn(at));
            } finally {
                reader.dispose();
            }
        }
    }

    /** How the camera was held: 1 to 8, as EXIF 2.32, 4.6.4 numbers it. */
    private static int turn(Path at) throws IOException {
        byte[] head;
        try (java.io.InputStream content = Files.newInputStream(at)) {
            head = content.readNBytes(HEAD);
        }
        for (int from = 0; from + VALUE + 2 <= head.length; from++) {
            if (java.util.Arrays.equals(head, from, from + TURNED.length, TURNED, 0, TURNED.length))
                return ByteBuffer.wrap(head).order(ByteOrder.BIG_ENDIAN).getShort(from + VALUE);
        }
        return 1;
    }

    /** Upright, and on white where it was transparent. */
    private static BufferedImage turned(BufferedImage read, int turn) {
        boolean lies = turn >= 5 && turn <= 8;
        int width = read.getWidth();
        int height = read.getHeight();
        BufferedImage upright =
                new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = upright.createGraphics();
        paper.setColor(java.awt.Color.WHITE);
        paper.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        paper.drawImage(read, how(turn, width, height), null);
        paper.dispose();
        return upright;
    }

    private static AffineTransform how(int turn, int width, int height) {
        return switch (turn) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
