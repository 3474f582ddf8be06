package tillit.ground.files;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Speaks as clamd does, over a real socket, and knows one piece of malware: the one that is made for tests. */
final class FakeClamd implements AutoCloseable {

    /** The test file of EICAR, put together so that no program takes this source for malware. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final ServerSocket server;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final boolean hangs;
    private volatile String saysInstead = "";

    private FakeClamd(boolean hangs) throws IOException {
        this.hangs = hangs;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    static FakeClamd thatAnswers() throws IOException {
        return new FakeClamd(false);
    }

    /** Takes everything and says nothing. */
    static FakeClamd thatHangs() throws IOException {
        return new FakeClamd(true);
    }

    FakeClamd saying(String words) {
        saysInstead = words;
        return this;
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket caller = server.accept()) {
                answer(caller);
            } catch (IOException | InterruptedException gone) {
                continue; // the caller hung up, or the test is over
            }
        }
    }

    private void answer(Socket caller) throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(caller.getInputStream());
        if (!new String(in.readNBytes(10), StandardCharsets.US_ASCII).equals("zINSTREAM\0"))
            throw new IOException("not the protocol");
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int piece = in.readInt(); piece > 0; piece = in.readInt()) content.writeBytes(in.readNBytes(piece));
        if (hangs) ended.await();
        String said = content.toString(StandardCharsets.ISO_8859_1).contains(EICAR)
                ? "stream: Win.Test.EICAR_HDB-1 FOUND"
                : "stream: OK";
        caller.getOutputStream()
                .write(((saysInstead.isEmpty() ? said : saysInstead) + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        ended.countDown();
        server.close();
    }
}
