package tillit.ground.files;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ClamAV's daemon, spoken to as its manual says (clamd(8), INSTREAM): pieces with their length before them, a length of nothing at the end, and
 * one line as answer. Whatever else comes back, or nothing, means that the file has not been checked.
 */
final class Clamav implements MalwareCheck {

    private static final Logger LOG = LoggerFactory.getLogger(Clamav.class);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;

    private final FilesProperties.Clamav daemon;

    Clamav(FilesProperties.Clamav daemon) {
        this.daemon = daemon;
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public Checked check(InputStream content) {
        try (Socket socket = new Socket()) {
            CompletableFuture.delayedExecutor(daemon.whole().toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> hangUp(socket));
            socket.connect(new InetSocketAddress(daemon.host(), daemon.port()), (int)
                    daemon.connect().toMillis());
            socket.setSoTimeout((int) daemon.answer().toMillis());
            send(content, socket);
            return understood(
                    new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII));
        } catch (IOException away) {
            LOG.warn(
                    "the program that checks for malware did not answer: {}",
                    away.getClass().getSimpleName());
            return Checked.WAITING;
        }
    }

    /** What waits on the other side, also to be taken in, then fails. */
    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            LOG.debug("the program that checks for malware was gone", alreadyGone);
        }
    }

    private static void send(InputStream content, Socket socket) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PIECE + 4));
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] piece = new byte[PIECE];
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
            if (read == 0) continue;
            out.writeInt(read);
            out.write(piece, 0, read);
        }
        out.writeInt(0);
        out.flush();
    }

    private static Checked understood(String answer) {
        String said = answer.replace("\0", "").strip();
        if (said.equals("stream: OK")) return Checked.CLEAN;
        if (said.startsWith("stream: ") && said.endsWith(" FOUND")) return Checked.INFECTED;
        LOG.warn("the program that checks for malware answered something else than it should");
        return Checked.WAITING;
    }
}
