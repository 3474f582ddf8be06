package tillit.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Those who have a list open, each with a connection of its own, as many in each unit; they write down when they hear of a report. */
final class Listeners implements AutoCloseable {

    /** In the nation the first of each unit leads it, and the next four receive reports. */
    private static final int RECEIVERS = 5;

    private static final int PEOPLE_IN_A_UNIT = 10;

    private final List<Listener> all = new ArrayList<>();
    private final List<Long> delays = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger expected = new AtomicInteger();

    private record Listener(int unit, Socket socket, Queue<Long> arrived) {}

    private Listeners() {}

    static Listeners open(int port, int count, List<Integer> units) throws IOException {
        Listeners listeners = new Listeners();
        for (int i = 0; i < count; i++) {
            int unit = units.get(i % units.size());
            int user = (unit - 1) * PEOPLE_IN_A_UNIT + 1 + i / units.size() % RECEIVERS;
            listeners.open(port, unit, "bench-" + user);
        }
        return listeners;
    }

    private void open(int port, int unit, String token) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream()
                .write(
                        ("GET /desk/live HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nCookie: tillit-session="
                                        + token + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
        Listener listener = new Listener(unit, socket, new ConcurrentLinkedQueue<>());
        all.add(listener);
        Thread.ofVirtual().start(() -> listen(listener));
    }

    private void listen(Listener listener) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(listener.socket().getInputStream(), StandardCharsets.UTF_8))) {
            open.incrementAndGet();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("event:change")) heard(listener);
            }
        } catch (IOException closed) {
            // counted below, as every end
        } finally {
            open.decrementAndGet();
        }
    }

    private void heard(Listener listener) {
        long now = System.nanoTime();
        for (Long at = listener.arrived().poll();
                at != null;
                at = listener.arrived().poll()) {
            delays.add(now - at);
        }
    }

    /** A report stands in the unit, since then. */
    void hasArrived(int unit, long at) {
        all.stream().filter(it -> it.unit() == unit).forEach(it -> {
            expected.incrementAndGet();
            it.arrived().add(at);
        });
    }

    List<Long> delays() {
        synchronized (delays) {
            return List.copyOf(delays);
        }
    }

    int open() {
        return open.get();
    }

    /** How often somebody should have heard of something. */
    int expected() {
        return expected.get();
    }

    @Override
    public void close() throws IOException {
        for (Listener listener : all) listener.socket().close();
    }
}
