package tillit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.casework.intake.Arrival;
import tillit.casework.intake.Came;
import tillit.casework.intake.Channel;
import tillit.casework.intake.Intake;
import tillit.casework.intake.ReportAsReceived;
import tillit.casework.intake.ReportId;
import tillit.casework.intake.ReporterAsWritten;
import tillit.casework.intake.ReporterClass;
import tillit.casework.intake.Reports;
import tillit.casework.intake.SubjectAsWritten;
import tillit.casework.intake.Written;
import tillit.ground.access.Entry;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;
import tillit.ground.people.Population;
import tillit.ground.people.Register;

/** What an open page hears, over real connections: what has changed for its reader, and of what is hidden nothing. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "tillit.live.alive=2s")
class LiveStreamTest {

    private static final String TUVA = "20140502-2383";
    private static final String PROTECTED = "20150902-2396";
    private static final long PATIENCE = 15;

    @LocalServerPort
    int port;

    @Autowired
    Intake intake;

    @Autowired
    Reports reports;

    @Autowired
    Register register;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataSource application;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    private final List<Heard> open = new ArrayList<>();
    private Town town;
    private UnitId unit;
    private Session officer;
    private Session trusted;

    @BeforeEach
    void aTown() {
        town = Town.build(administrator);
        unit = town.unit("Mottagning barn och unga", Takes.CHILD_REPORTS);
        officer = town.worker(Role.INTAKE_OFFICER, unit);
        trusted = town.workerForProtected(Role.INTAKE_OFFICER, unit);
        Entry.as(
                town.administrator(),
                () -> register.take(Population.residents(town.id()).stream()
                        .filter(it -> Set.of("Åkerlind", "Lönnerholm")
                                .contains(it.name().family()))
                        .toList()));
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Heard heard : open) heard.close();
    }

    @Test
    void aReportThatArrivesIsHeardByWhoeverMaySeeItAndOpenedByTheFirst() throws Exception {
        Heard stream = hear(officer);
        assertThat(stream.next("change")).contains("\"waiting\":0,\"unread\":0");
        ReportId report = register("Tuva Åkerlind", TUVA);
        assertThat(stream.next("change")).contains("\"waiting\":1,\"unread\":1");
        as(trusted, () -> reports.page(report));
        assertThat(stream.next("change")).contains("\"waiting\":1,\"unread\":0");
    }

    @Test
    void aHiddenReportMakesNobodysStreamSpeak() throws Exception {
        Heard hidden = hear(officer);
        Heard seen = hear(trusted);
        String before = hidden.next("change");
        seen.next("change");
        String page = mark(officer);
        hidden.next("alive");
        int said = hidden.lines.size();

        register("Isak Lönnerholm", PROTECTED);
        assertThat(seen.next("change")).contains("\"waiting\":1");
        hidden.next("alive");
        hidden.next("alive"); // between the two everything has been looked at
        assertThat(hidden.lines.subList(said, hidden.lines.size()))
                .as("what a quiet stream says, and nothing else")
                .containsOnly("event:alive", "data:", "");
        assertThat(mark(officer)).isEqualTo(page);
        assertThat(before).contains("\"waiting\":0");
    }

    @Test
    void anotherUnitAndAnotherMunicipalityHearNothing() throws Exception {
        UnitId other = town.unit("Mottagning norr", Takes.CHILD_REPORTS);
        Town far = Town.build(administrator);
        Heard beside = hear(town.workerForProtected(Role.UNIT_MANAGER, other));
        Heard away = hear(
                far.workerForProtected(Role.UNIT_MANAGER, far.unit("Mottagning barn och unga", Takes.CHILD_REPORTS)));
        beside.next("change");
        away.next("change");
        Heard here = hear(officer);
        here.next("change");
        register("Tuva Åkerlind", TUVA);
        here.next("change");
        for (Heard stream : List.of(beside, away)) {
            stream.next("alive");
            stream.next("alive");
            assertThat(stream.lines.stream().filter("event:change"::equals)).hasSize(1);
        }
    }

    @Test
    void manyAtOnceAreToldOnceASecond() throws Exception {
        Heard stream = hear(officer);
        stream.next("change");
        long began = System.nanoTime();
        for (int i = 0; i < 12; i++) register("Tuva Åkerlind", TUVA);
        while (!stream.next("change").contains("\"waiting\":12")) continue;
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began) + 1;
        assertThat(stream.lines.stream().filter("event:change"::equals).count()).isLessThanOrEqualTo(2 + seconds);
    }

    @Test
    void whatChangedWhileTheDatabaseWasAwayIsHeardAfterwards() throws Exception {
        Heard stream = hear(officer);
        stream.next("change");
        JdbcClient.create(administrator)
                .sql("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'tillit_pulse'")
                .query(Boolean.class)
                .list();
        register("Tuva Åkerlind", TUVA);
        assertThat(stream.next("change")).contains("\"waiting\":1");
    }

    @Test
    void aStreamEndsWithItsSessionAndKeepsItAliveNoLonger() throws Exception {
        Heard stream = hear(officer);
        stream.next("change");
        shift("last_seen_at = now() - interval '30 minutes', expires_at = now() + interval '30 minutes'");
        String expires = expires();
        stream.next("alive");
        stream.next("alive");
        hear(officer).next("change"); // the browser comes back by itself
        mark(officer);
        assertThat(expires()).as("a page that asks by itself").isEqualTo(expires);
        get("/intake", officer, "text/html", false);
        assertThat(expires()).as("somebody who asks").isNotEqualTo(expires);
        shift("expires_at = now() - interval '1 second'");
        stream.end();
        assertThat(get("/desk/live", officer, "text/event-stream", true).statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void whoeverWorksInNoUnitIsToldNotToAskAgain() throws Exception {
        assertThat(get("/desk/live", town.administrator(), "text/event-stream", true)
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void whoeverListensAsTheApplicationLearnsThatSomethingChangedAndNotWhere() throws Exception {
        try (var connection = application.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("listen tillit_live");
            register("Tuva Åkerlind", TUVA);
            register("Isak Lönnerholm", PROTECTED);
            List<String> said = new ArrayList<>();
            while (said.stream().map(it -> it.split(" ")[0]).distinct().count() < 2) {
                for (var it : connection.unwrap(PGConnection.class).getNotifications(1_000))
                    said.add(it.getParameter());
            }
            assertThat(said).allMatch(it -> it.matches("\\d+ [0-9a-f]{32}"));
            assertThat(said.stream().map(it -> it.split(" ")[1]))
                    .as("never the same twice")
                    .doesNotHaveDuplicates();
            statement.execute("unlisten *");
            for (String asked :
                    List.of("select pulse.key()", "select pulse.beat('unit 1')", "select k from pulse.secret")) {
                try {
                    statement.execute(asked);
                    throw new AssertionError(asked + " was answered");
                } catch (java.sql.SQLException refused) {
                    assertThat(refused.getSQLState()).as(asked).isEqualTo("42501");
                }
            }
        }
    }

    private ReportId register(String name, String number) {
        return as(
                        trusted,
                        () -> intake.register(new ReportAsReceived(
                                new Came(
                                        unit,
                                        OffsetDateTime.parse("2026-03-10T09:00:00+01:00"),
                                        Channel.PHONE,
                                        Arrival.AS_RECEIVED),
                                new Written("Hen är ofta hungrig när skoldagen börjar.", "sv", List.of()),
                                new ReporterAsWritten(ReporterClass.ANONYMOUS, null, null),
                                List.of(SubjectAsWritten.child(name, number, "", "")),
                                List.of(),
                                null)))
                .report();
    }

    private <T> T as(Session session, java.util.function.Supplier<T> work) {
        return Entry.as(session, () -> transaction.execute(tx -> work.get()));
    }

    private String mark(Session session) throws Exception {
        String page = get("/intake", session, "text/html", true).body();
        return page.replaceAll("(?s).*data-live=\"([0-9a-f]{24})\".*", "$1");
    }

    private HttpResponse<String> get(String address, Session session, String accepts, boolean byItself)
            throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(asked(address, session, accepts, byItself), HttpResponse.BodyHandlers.ofString());
        }
    }

    private HttpRequest asked(String address, Session session, String accepts, boolean byItself) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Accept", accepts)
                .header("Cookie", "tillit-session=" + session.token());
        return (byItself ? request.header("X-By-Itself", "1") : request).build();
    }

    private void shift(String to) throws Exception {
        JdbcClient.create(administrator)
                .sql("update access.session set " + to + " where token_hash = :hash")
                .param("hash", hash())
                .update();
    }

    private String expires() throws Exception {
        return JdbcClient.create(administrator)
                .sql("select expires_at::text from access.session where token_hash = :hash")
                .param("hash", hash())
                .query(String.class)
                .single();
    }

    private byte[] hash() throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(officer.token().getBytes(StandardCharsets.UTF_8));
    }

    private Heard hear(Session session) throws Exception {
        Heard heard = new Heard(asked("/desk/live", session, "text/event-stream", true));
        open.add(heard);
        return heard;
    }

    /** A stream as a browser hears it. */
    private static final class Heard implements AutoCloseable {

        final List<String> lines = java.util.Collections.synchronizedList(new ArrayList<>());
        private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
        private final HttpClient client = HttpClient.newHttpClient();
        private final InputStream body;

        Heard(HttpRequest request) throws Exception {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            body = answer.body();
            Thread.ofVirtual().start(this::read);
        }

        private void read() {
            String name = "";
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    lines.add(line);
                    if (line.startsWith("event:")) name = line.substring(6);
                    if (line.startsWith("data:")) events.add(name + " " + line.substring(5));
                }
            } catch (IOException closed) {
                lines.add("closed");
            }
            events.add("end ");
        }

        /** The next of that name; what comes before it is passed over. */
        String next(String name) throws InterruptedException {
            while (true) {
                String event = events.poll(PATIENCE, TimeUnit.SECONDS);
                assertThat(event).as("no %s; heard %s", name, lines).isNotNull();
                if (event.startsWith(name + " ")) return event;
                assertThat(event).as("no %s; heard %s", name, lines).isNotEqualTo("end ");
            }
        }

        void end() throws InterruptedException {
            String event = events.poll(PATIENCE, TimeUnit.SECONDS);
            while (event != null && !event.equals("end ")) event = events.poll(PATIENCE, TimeUnit.SECONDS);
            assertThat(event).as("the stream ends").isNotNull();
        }

        @Override
        public void close() throws IOException {
            body.close();
            client.shutdownNow();
        }
    }
}
