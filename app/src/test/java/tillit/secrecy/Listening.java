package tillit.secrecy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A stream that stays open, and every byte that came by it. */
final class Listening implements AutoCloseable {

    private static final String ALIVE = "event:alive\ndata:\n\n";
    private static final long PATIENCE = 60;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final @Nullable InputStream body;
    private int mark;

    private Listening(@Nullable InputStream body) {
        this.body = body;
    }

    static Listening to(HttpClient client, int port, String token) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(
                OverHttp.asked(port, token, "/desk/live")
                        .header("Accept", "text/event-stream")
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) throw new AssertionError("no stream: " + answer.statusCode());
        Listening listening = new Listening(answer.body());
        Thread.ofVirtual().start(() -> listening.read(answer.body()));
        listening.heard(0, 1);
        return listening;
    }

    /** Of somebody who works in no unit, and is told not to ask again. */
    static Listening toNothing() {
        return new Listening(null);
    }

    private void read(InputStream from) {
        byte[] some = new byte[4096];
        try {
            for (int n = from.read(some); n >= 0; n = from.read(some)) {
                synchronized (bytes) {
                    bytes.write(some, 0, n);
                    bytes.notifyAll();
                }
            }
        } catch (IOException closed) {
            // whoever listens hangs up
        }
    }

    /** From here on it counts what is said. */
    void mark() throws InterruptedException {
        if (body != null) mark = heard(so(), 1).length();
    }

    /** After two more signs of life everything has been looked at. */
    String saidSinceTheMark() throws InterruptedException {
        return body == null ? "" : heard(so(), 2).substring(mark);
    }

    private int so() {
        synchronized (bytes) {
            return bytes.size();
        }
    }

    /** All that was said until so many more signs of life, and to the end of an event. */
    private String heard(int from, int signs) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        synchronized (bytes) {
            while (true) {
                String all = bytes.toString(StandardCharsets.UTF_8);
                if ((all.length() - from >= 0 && count(all.substring(from)) >= signs && all.endsWith("\n\n")))
                    return all;
                long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (left <= 0) throw new AssertionError("heard only: " + all);
                bytes.wait(left);
            }
        }
    }

    private static int count(String said) {
        return (said.length() - said.replace(ALIVE, "").length()) / ALIVE.length();
    }

    @Override
    public void close() throws IOException {
        if (body != null) body.close();
    }
}
