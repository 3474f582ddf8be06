package tillit.ground.files;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A picture as it goes out to others: only those of its parts that are the picture. It is not decoded, so nothing of it is lost and nothing can
 * expand; memory holds one part, which is at most 64 kB.
 */
abstract class PictureWithoutTraces extends Chunks {

    static final int PIECE = 64 * 1024;

    final DataInputStream picture;

    PictureWithoutTraces(InputStream picture) {
        this.picture = new DataInputStream(new BufferedInputStream(picture, PIECE));
    }

    static boolean isPossibleFor(FileType type) {
        return type.mime().equals("image/jpeg") || type.mime().equals("image/png");
    }

    static InputStream of(FileType type, InputStream picture) {
        return type.mime().equals("image/png") ? new PngWithoutTraces(picture) : new JpegWithoutTraces(picture);
    }

    /** The next part that is kept; empty at the end. */
    abstract byte[] next() throws IOException;

    @Override
    final byte[] chunk(int position) {
        try {
            return next();
        } catch (EOFException cutOff) {
            return new byte[0];
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        picture.close();
    }
}
