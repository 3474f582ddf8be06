package tillit.ground.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What can be seen of a picture without decoding it: how large it says it becomes, and whether its end is there. */
final class Pictures {

    private static final long MOST_PIXELS = 250_000_000; // the largest camera of a telephone makes two hundred million
    private static final int HEAD = 64 * 1024;

    private final RandomAccessFile file;
    private final String field;

    private Pictures(RandomAccessFile file, String field) {
        this.file = file;
        this.field = field;
    }

    static Condition condition(String mime, Path at, String field) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(at.toFile(), "r")) {
            Pictures picture = new Pictures(file, field);
            return switch (mime) {
                case "image/jpeg" -> picture.jpeg();
                case "image/png" -> picture.png();
                case "image/webp" -> picture.webp();
                case "image/tiff" -> picture.tiff();
                default -> picture.heif();
            };
        } catch (EOFException cutOff) {
            return Condition.BROKEN;
        }
    }

    private Condition png() throws IOException {
        file.seek(16);
        refuseIfTooMany(file.readInt() & 0xffffffffL, file.readInt() & 0xffffffffL);
        file.seek(8);
        while (true) {
            long length = file.readInt() & 0xffffffffL;
            if (file.readInt() == 0x49454e44) return Condition.SOUND; // IEND
            file.seek(file.getFilePointer() + length + 4);
        }
    }

    private Condition jpeg() throws IOException {
        file.seek(2);
        while (true) {
            if (file.readUnsignedByte() != 0xff) return Condition.BROKEN;
            int marker = file.readUnsignedByte();
            while (marker == 0xff) marker = file.readUnsignedByte();
            long next = file.getFilePointer();
            next += file.readUnsignedShort();
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                file.readUnsignedByte();
                refuseIfTooMany(file.readUnsignedShort(), file.readUnsignedShort());
            }
            if (marker == 0xda) return endsWithin(next, 0xff, 0xd9);
            file.seek(next);
        }
    }

    private Condition webp() throws IOException {
        file.seek(4);
        long says = (Integer.reverseBytes(file.readInt()) & 0xffffffffL) + 8;
        file.seek(12);
        int kind = file.readInt();
        if (kind == 0x56503858) { // VP8X
            file.seek(24);
            refuseIfTooMany(threeBytes() + 1, threeBytes() + 1);
        }
        return says > file.length()
                ? Condition.BROKEN
                : Condition.SOUND; // the other two kinds have fourteen bits a side
    }

    private Condition tiff() throws IOException {
        file.seek(0);
        boolean small = file.readShort() == 0x4949;
        file.seek(4);
        file.seek(number(small, 4));
        long width = 0;
        long height = 0;
        for (long entries = number(small, 2); entries > 0; entries--) {
            long tag = number(small, 2);
            long type = number(small, 2);
            number(small, 4);
            long value = number(small, type == 3 ? 2 : 4);
            if (type == 3) number(small, 2);
            if (tag == 256) width = value;
            if (tag == 257) height = value;
        }
        refuseIfTooMany(width, height);
        return Condition.SOUND;
    }

    private Condition heif() throws IOException {
        byte[] head = new byte[(int) Math.min(HEAD, file.length())];
        file.seek(0);
        file.readFully(head);
        String text = new String(head, StandardCharsets.ISO_8859_1);
        for (int at = text.indexOf("ispe"); at >= 0; at = text.indexOf("ispe", at + 4)) {
            file.seek(at + 8L);
            refuseIfTooMany(file.readInt() & 0xffffffffL, file.readInt() & 0xffffffffL);
        }
        return text.contains("meta") ? Condition.SOUND : Condition.BROKEN;
    }

    private void refuseIfTooMany(long width, long height) {
        if (width > 0 && height > MOST_PIXELS / width) throw new ExpandsTooFar(field);
    }

    /** Whether the two bytes stand somewhere after what begins here: a telephone may add more after them. */
    private Condition endsWithin(long from, int first, int second) throws IOException {
        file.seek(from);
        byte[] buffer = new byte[HEAD];
        int before = 0;
        for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
            for (int at = 0; at < read; at++) {
                int now = buffer[at] & 0xff;
                if (before == first && now == second) return Condition.SOUND;
                before = now;
            }
        }
        return Condition.BROKEN;
    }

    private long threeBytes() throws IOException {
        return file.readUnsignedByte() | file.readUnsignedByte() << 8 | (long) file.readUnsignedByte() << 16;
    }

    private long number(boolean small, int bytes) throws IOException {
        long number = 0;
        for (int at = 0; at < bytes; at++) {
            long next = file.readUnsignedByte();
            number = small ? number | next << 8 * at : number << 8 | next;
        }
        return number;
    }
}
