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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;

/**
 * The whole product in a process of its own, and its database, killed at random moments while a note is being saved and signed. Nothing that was
 * confirmed is lost, nothing is half, and every draft comes back.
 */
class KilledWhileWritingTest {

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(3);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(20);
    private static final int LONGEST_LIFE = 1_200; // milliseconds of writing before the kill

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(ANSWERS_WITHIN)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit makes the folder before each test
    Path home;

    private @Nullable Process product;
    private int port;
    private int databasePort;

    @AfterEach
    void nothingIsLeftRunning() throws Exception {
        killDatabase();
        if (product != null) kill(product.toHandle());
    }

    @Test
    void whatWasConfirmedIsThereAfterAKill() throws Exception {
        survives(2);
    }

    @Test
    @Tag("long")
    void whatWasConfirmedIsThereAfterAHundredKillsOfTheServerAndOfTheDatabase() throws Exception {
        survives(200);
    }

    private void survives(int kills) throws Exception {
        start();
        Desk desk = desk();
        for (int round = 0; round < kills; round++) {
            Random random = new Random(round);
            Note note = new Note(desk, random);
            Thread writer = Thread.ofVirtual().start(note);
            boolean fellByItself = running().waitFor(200L + random.nextInt(LONGEST_LIFE), TimeUnit.MILLISECONDS);
            assertThat(fellByItself).isFalse();
            if (round % 2 == 0) kill(running().toHandle());
            else killDatabase();
            note.stop();
            writer.join();
            restart();
            note.isWhole();
        }
        assertThat(database()
                        .sql("select found from journal.check('00000000-0000-0000-0000-000000000000', 1000, now())")
                        .query(Integer.class)
                        .single())
                .as("what the night's check finds")
                .isZero();
    }

    /** A note that is saved with one word more each time, and signed in the end. */
    private final class Note implements Runnable {
        private final UUID id = UUID.randomUUID();
        private final UUID window = UUID.randomUUID();
        private final Desk desk;
        private final int signsAfter;
        private volatile boolean stopped;
        private volatile int confirmed;
        private volatile boolean signed;
        private UUID took = window;

        Note(Desk desk, Random random) {
            this.desk = desk;
            this.signsAfter = 3 + random.nextInt(40);
        }

        void stop() {
            stopped = true;
        }

        @Override
        public void run() {
            try {
                for (int word = 1; !stopped; word++) {
                    UUID save = UUID.randomUUID();
                    if (send("/saves", save, word) != 200) return;
                    took = save;
                    confirmed = word;
                    if (word == signsAfter) {
                        signed = send("/signatures", UUID.randomUUID(), word) == 302;
                        return;
                    }
                }
            } catch (IOException | InterruptedException killed) {
                stopped = true;
            }
        }

        private int send(String act, UUID save, int words) throws IOException, InterruptedException {
            String form = form(Map.of(
                    "_csrf", desk.token(),
                    "window", window.toString(),
                    "took", took.toString(),
                    "save", save.toString(),
                    "kind", "CHILD_TALK",
                    "happened.day", "2026-11-09",
                    "about", desk.person().toString(),
                    "body", body(words)));
            return http.send(
                            HttpRequest.newBuilder(URI.create(desk.address(id) + act))
                                    .timeout(ANSWERS_WITHIN)
                                    .header(
                                            "Cookie",
                                            "tillit-session=" + desk.session().token())
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(form))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }

        /** A note or a draft and never both or none, with all that was confirmed. */
        void isWhole() {
            List<String> drafts = found("""
                    select w.body from journal.draft d join journal.draft_words w on w.draft_id = d.id where d.id = :id and d.state = 'OPEN'
                    """);
            List<String> notes = found("""
                    select w.body from journal.note n join journal.note_words w on w.note_id = n.id join journal.note_person p on p.note_id = n.id where n.id = :id
                    """);
            if (confirmed > 0) assertThat(drafts.size() + notes.size()).isEqualTo(1);
            if (signed) assertThat(notes).as("a signature that was confirmed").hasSize(1);
            drafts.forEach(it -> assertThat(it).startsWith(body(confirmed)));
            notes.forEach(it -> assertThat(it).startsWith(body(confirmed)));
        }

        private List<String> found(String sql) {
            return database().sql(sql).param("id", id).query(String.class).list();
        }
    }

    /** Somebody at work, with a case. @param token what a form must carry */
    private record Desk(Session session, UUID socialCase, UUID person, String token, int port) {
        String address(UUID note) {
            return "http://127.0.0.1:" + port + "/journal/" + socialCase + "/drafts/" + note;
        }
    }

    private Desk desk() throws IOException, InterruptedException {
        Town town = Town.build(source());
        UnitId unit = town.unit("Barn och unga", Takes.CHILD_CASES);
        Session session = town.worker(Role.SOCIAL_WORKER, unit);
        UUID socialCase = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        Map<String, Object> facts = Map.of(
                "case",
                socialCase,
                "person",
                person,
                "town",
                town.id().value(),
                "unit",
                unit.value(),
                "label",
                unit.value() * 4,
                "me",
                session.user().id().value());
        for (String sql : List.of(
                "insert into access.dossier (id, municipality_id, unit_id, label_id, kind, opened_at) values (:case, :town, :unit, :label, 'CASE', now())",
                "insert into cases.social_case (dossier_id, label_id, municipality_id, person_id, number, kind, opened_at, opened_by) values (:case, :label, :town, :person, 'BU-2026-0001', 'CHILD', now(), :me)",
                "insert into cases.participant (dossier_id, label_id, municipality_id, person_id, part, since) values (:case, :label, :town, :person, 'SELF', now())")) {
            database().sql(sql).params(facts).update();
        }
        HttpResponse<String> token = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/journal/token"))
                        .header("Cookie", "tillit-session=" + session.token())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return new Desk(session, socialCase, person, token.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1"), port);
    }

    private static String body(int words) {
        return IntStream.rangeClosed(1, words).mapToObj(it -> "ord" + it + ".").collect(Collectors.joining(" "));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private void start() throws Exception {
        port = free();
        databasePort = free();
        restart();
    }

    private void restart() throws Exception {
        if (product != null) kill(product.toHandle());
        product = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-cp",
                        productOnly(),
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

    private Process running() {
        if (product == null) throw new IllegalStateException("has not been started");
        return product;
    }

    private void killDatabase() throws Exception {
        Path number = home.resolve("database").resolve("postmaster.pid");
        if (!Files.exists(number)) return;
        long postmaster = Long.parseLong(Files.readAllLines(number).getFirst().strip());
        for (ProcessHandle server : ProcessHandle.of(postmaster).stream().toList()) kill(server);
    }

    private static void kill(ProcessHandle process) throws Exception {
        process.destroyForcibly();
        process.onExit().get(1, TimeUnit.MINUTES);
    }

    private JdbcClient database() {
        return JdbcClient.create(source());
    }

    private PGSimpleDataSource source() {
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
