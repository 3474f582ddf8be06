package tillit.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The product in a process of its own, with 512 MB for its objects, so that its memory can be read. */
final class Serving implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path home;
    private final int port;
    private final int database;

    private Serving(Process process, Path home, int port, int database) {
        this.process = process;
        this.home = home;
        this.port = port;
        this.database = database;
    }

    static Serving startIn(Path home) throws IOException, InterruptedException {
        int port = free();
        int database = free();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classes(),
                        "tillit.Tillit",
                        "--tillit.database.home=" + home,
                        "--tillit.database.port=" + database,
                        "--tillit.jobs.enabled=false",
                        "--server.port=" + port,
                        "--server.address=127.0.0.1")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("serving.log").toFile())
                .start();
        Serving serving = new Serving(process, home, port, database);
        serving.await();
        return serving;
    }

    int port() {
        return port;
    }

    DataSource administrator() throws IOException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + database + "/postgres");
        source.setUser("postgres");
        source.setPassword(Files.readString(home.resolve("database.password")).strip());
        return source;
    }

    /** What the process has of the machine's memory and threads, and what of its objects is alive. */
    String memory() throws IOException, InterruptedException {
        String status = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status"));
        return "%s of memory, %s threads, %d MB of objects alive"
                .formatted(line(status, "VmRSS"), line(status, "Threads"), alive() >> 20);
    }

    private long alive() throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        "GC.class_histogram")
                .start();
        String[] lines = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split("\n");
        asked.waitFor();
        return Long.parseLong(lines[lines.length - 1].strip().split("\\s+")[2]);
    }

    private static String line(String status, String name) {
        return status.lines()
                .filter(it -> it.startsWith(name + ":"))
                .findFirst()
                .map(it -> it.substring(name.length() + 1).strip())
                .orElse("?");
    }

    private void await() throws IOException, InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                .build();
        long until = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < until && process.isAlive()) {
                try {
                    if (client.send(health, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) return;
                } catch (IOException notYet) {
                    process.waitFor(1, TimeUnit.SECONDS);
                }
            }
        }
        throw new IOException("the product did not start; see " + home.resolve("serving.log"));
    }

    /** What this process has but for what measures. */
    private static String classes() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(it -> !it.endsWith("tillit-bench.jar") && !it.endsWith("bench/target/classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
