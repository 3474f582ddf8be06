package tillit.ground.files;

import java.io.InputStream;
import java.util.Objects;

/** Content that lies in chunks, read one after the other, so that memory holds one. */
abstract class Chunks extends InputStream {

    private byte[] now = new byte[0];
    private int at;
    private int position;
    private boolean ended;

    /** The chunk at a position; empty after the last one. */
    abstract byte[] chunk(int position);

    @Override
    public int read() {
        return isThereMore() ? now[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) return 0;
        if (!isThereMore()) return -1;
        int some = Math.min(length, now.length - at);
        System.arraycopy(now, at, into, offset, some);
        at += some;
        return some;
    }

    private boolean isThereMore() {
        if (at < now.length) return true;
        if (ended) return false;
        now = chunk(position++);
        at = 0;
        ended = now.length == 0;
        return !ended;
    }
}
