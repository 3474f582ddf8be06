package tillit.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How soon those who have a list open hear of a report that has come, and what their listening costs the server, which is a process of its own.
 *
 * <p>{@code --viewers 200} have a page open; {@code --arrivals 50} reports come in a minute, to units by chance, for {@code --minutes 2}, each by a
 * request of its own as from another authority's system; {@code --scale} and {@code --home} as in {@link Bench}.
 */
public final class Live {

    private static final Duration SETTLES_IN = Duration.ofSeconds(5);
    private static final String REPORT = """
            {"text": "Barnet är ofta trött och har inte ätit.", "unit": %d, "reporter": {"class": "anonymous"}}
            """;

    private Live() {}

    /** Prints the memory of the server without and with those who listen, and the delays. */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Map<String, String> options = Options.read(arguments);
        int viewers = Integer.parseInt(options.getOrDefault("--viewers", "200"));
        int arrivals = Integer.parseInt(options.getOrDefault("--arrivals", "50"));
        int minutes = Integer.parseInt(options.getOrDefault("--minutes", "2"));
        Path home = Path.of(options.getOrDefault("--home", ".tillit-bench"));
        try (Product product = Product.startIn(home)) {
            new Nation(product.administrator(), System.out::println)
                    .settle(new Scale(Integer.parseInt(options.getOrDefault("--scale", "100"))));
        }
        try (Serving server = Serving.startIn(home)) {
            listen(server, viewers, arrivals, minutes, System.out);
        }
    }

    private static void listen(Serving server, int viewers, int arrivals, int minutes, PrintStream out)
            throws IOException, InterruptedException {
        JdbcClient db = JdbcClient.create(server.administrator());
        List<Integer> units = db.sql("select id from access.unit order by id")
                .query(Integer.class)
                .list();
        Map<Integer, String> systems = Senders.to(units, db);
        out.println("without anybody who listens: " + server.memory());
        try (Listeners listeners = Listeners.open(server.port(), viewers, units)) {
            Thread.sleep(SETTLES_IN);
            out.printf(
                    Locale.ROOT, "%d streams open in %d units: %s%n", listeners.open(), units.size(), server.memory());
            List<Long> registering = arrive(server.port(), systems, units, arrivals * minutes, arrivals, listeners);
            Thread.sleep(SETTLES_IN);
            out.println("after " + arrivals * minutes + " arrivals: " + server.memory());
            out.println("registering, ms p50 / p95 / p99: " + timings(registering));
            out.println("from the answer to the one who registers until a listener hears, ms p50 / p95 / p99: "
                    + timings(listeners.delays()));
            out.printf(
                    Locale.ROOT,
                    "heard %d of %d, streams still open %d%n",
                    listeners.delays().size(),
                    listeners.expected(),
                    listeners.open());
        }
    }

    private static List<Long> arrive(
            int port, Map<Integer, String> systems, List<Integer> units, int count, int aMinute, Listeners listeners)
            throws IOException, InterruptedException {
        List<Long> took = new ArrayList<>();
        Random chance = new Random(17);
        Duration pause = Duration.ofMinutes(1).dividedBy(aMinute);
        long next = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < count; i++) {
                int unit = units.get(chance.nextInt(units.size()));
                long began = System.nanoTime();
                HttpResponse<String> answer = client.send(
                        report(port, unit, systems.getOrDefault(unit, "")), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 201) throw new IOException(answer.statusCode() + " " + answer.body());
                long answered = System.nanoTime();
                listeners.hasArrived(unit, answered);
                took.add(answered - began);
                next += pause.toNanos();
                Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
            }
        }
        return took;
    }

    private static HttpRequest report(int port, int unit, String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/concern-reports"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(REPORT.formatted(unit)))
                .build();
    }

    private static Timings timings(List<Long> nanos) {
        return new Timings(nanos.stream().mapToLong(Long::longValue).toArray());
    }
}
