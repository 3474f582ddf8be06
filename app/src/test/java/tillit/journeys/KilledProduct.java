package tillit.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.ground.access.Session;

/** The whole product in a process of its own, and its database, which a test kills at random moments and starts again. */
abstract class KilledProduct {

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(3);
    static final Duration ANSWERS_WITHIN = Duration.ofSeconds(20);

    final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(ANSWERS_WITHIN)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit makes the folder before each test
    Path home;

    private @Nullable Process product;
    private int port;
    private int databasePort;
    private String classes = productOnly();
    private String memory = "-Xshare:auto";

    @AfterEach
    void nothingIsLeftRunning() throws Exception {
        killDatabase();
        if (product != null) kill(product.toHandle());
    }

    int port() {
        return port;
    }

    /** What a form of that session must carry. */
    String token(Session session) throws IOException, InterruptedException {
        HttpResponse<String> token = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/journal/token"))
                        .header("Cookie", "tillit-session=" + session.token())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return token.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
    }

    /** Sends a form, and answers with the status. */
    int post(Session session, String address, Map<String, String> fields) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                                .timeout(ANSWERS_WITHIN)
                                .header("Cookie", "tillit-session=" + session.token())
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    void start() throws Exception {
        port = free();
        databasePort = free();
        restart();
    }

    /** Starts it once only to learn what is loaded: whoever starts hundreds of times after that waits half as long each time. */
    void startMany() throws Exception {
        Path archive = home.resolve("product.jar");
        for (String part : productOnly().split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(part))) pack(archive, Path.of(part));
        }
        classes = Stream.concat(
                        Stream.of(archive.toString()),
                        Stream.of(productOnly().split(File.pathSeparator))
                                .filter(it -> !Files.isDirectory(Path.of(it))))
                .collect(Collectors.joining(File.pathSeparator));
        memory = "-XX:AOTCacheOutput=" + home.resolve("product.aot");
        start();
        running().destroy();
        running().waitFor(STARTS_WITHIN.toSeconds(), TimeUnit.SECONDS);
        memory = "-XX:AOTCache=" + home.resolve("product.aot");
        restart();
    }

    private static void pack(Path archive, Path folder) {
        int packed = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        Files.exists(archive) ? "--update" : "--create",
                        "--file=" + archive,
                        "-C",
                        folder.toString(),
                        ".");
        assertThat(packed).as("packed " + folder).isZero();
    }

    void restart() throws Exception {
        if (product != null) kill(product.toHandle());
        product = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        memory,
                        "-Xmx512m",
                        "-cp",
                        classes,
                        "tillit.Tillit",
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--tillit.database.home=" + home,
                        "--tillit.database.port=" + databasePort,
                        "--tillit.jobs.enabled=false")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
        long until = System.nanoTime() + STARTS_WITHIN.toNanos();
        while (!answers()) {
            assertThat(product.isAlive())
                    .as(Files.readString(home.resolve("log")))
                    .isTrue();
            assertThat(System.nanoTime()).as("the product starts in time").isLessThan(until);
            product.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }

    /** What the product consists of, without what the tests put in its place. */
    private static String productOnly() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(it -> !it.replace('\\', '/').contains("/test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private boolean answers() throws InterruptedException {
        try {
            return http.send(
                                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                                            .timeout(ANSWERS_WITHIN)
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Takes a backup of what runs, as the operator does, and answers with where it lies. */
    Path backedUp(Path into) throws Exception {
        command("tillit.ground.database.Backup", home.toString(), into.toString(), "20261110T071200Z");
        try (Stream<Path> there = Files.list(into)) {
            return there.collect(Collectors.collectingAndThen(Collectors.toList(), all -> {
                assertThat(all).as("whole, and nothing half beside it").hasSize(1);
                return all.getFirst();
            }));
        }
    }

    /** Stops the product and its database for good, and goes on with what a backup makes in another folder. */
    void goesOnWith(Path backup, Path elsewhere) throws Exception {
        kill(running().toHandle());
        killDatabase();
        command("tillit.ground.database.Restore", backup.toString(), elsewhere.toString());
        home = elsewhere;
        restart();
    }

    private static void command(String name, String... arguments) throws Exception {
        Process command = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-cp",
                                        productOnly(),
                                        name),
                                Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true)
                .start();
        String said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(command.waitFor()).as(said).isZero();
    }

    Process running() {
        if (product == null) throw new IllegalStateException("has not been started");
        return product;
    }

    void killDatabase() throws Exception {
        Path number = home.resolve("database").resolve("postmaster.pid");
        if (!Files.exists(number)) return;
        long postmaster = Long.parseLong(Files.readAllLines(number).getFirst().strip());
        for (ProcessHandle server : ProcessHandle.of(postmaster).stream().toList()) kill(server);
    }

    static void kill(ProcessHandle process) throws Exception {
        process.destroyForcibly();
        process.onExit().get(1, TimeUnit.MINUTES);
    }

    JdbcClient database() {
        return JdbcClient.create(source());
    }

    PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + databasePort + "/postgres");
        source.setUser("postgres");
        try {
            source.setPassword(
                    Files.readString(home.resolve("database.password")).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return source;
    }

    private static int free() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }
}
