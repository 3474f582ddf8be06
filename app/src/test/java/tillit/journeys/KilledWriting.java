package tillit.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;

/** A note is saved, word by word, and signed. Nothing that was confirmed is lost, nothing is half, and every draft comes back. */
final class KilledWriting implements KilledWork {

    private static final int ENOUGH = 2; // words

    private final KilledProduct product;
    private final Desk desk;
    private Note note;
    private Thread writer;
    private int marked;

    KilledWriting(KilledProduct product) throws IOException, InterruptedException {
        this.product = product;
        this.desk = desk();
    }

    @Override
    public void begin(Random random) {
        note = new Note(desk, random);
        writer = Thread.ofVirtual().start(note);
    }

    @Override
    public void end() throws InterruptedException {
        note.stop();
        writer.join();
    }

    @Override
    public void check() {
        note.isWhole();
    }

    @Override
    public void mark() throws InterruptedException {
        while (note.confirmed < ENOUGH) product.running().waitFor(20, TimeUnit.MILLISECONDS);
        marked = note.confirmed;
    }

    @Override
    public void checkRestored() {
        assertThat(Stream.concat(note.drafts().stream(), note.notes().stream()))
                .singleElement()
                .asString()
                .startsWith(body(marked));
    }

    @Override
    public void atLast() {
        assertThat(product.database()
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
            String form = KilledProduct.form(Map.of(
                    "_csrf", desk.token(),
                    "window", window.toString(),
                    "took", took.toString(),
                    "save", save.toString(),
                    "kind", "CHILD_TALK",
                    "happened.day", "2026-11-09",
                    "about", desk.person().toString(),
                    "body", body(words)));
            return product.http
                    .send(
                            HttpRequest.newBuilder(URI.create(desk.address(id) + act))
                                    .timeout(KilledProduct.ANSWERS_WITHIN)
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
            List<String> drafts = drafts();
            List<String> notes = notes();
            if (confirmed > 0) assertThat(drafts.size() + notes.size()).isEqualTo(1);
            if (signed) assertThat(notes).as("a signature that was confirmed").hasSize(1);
            drafts.forEach(it -> assertThat(it).startsWith(body(confirmed)));
            notes.forEach(it -> assertThat(it).startsWith(body(confirmed)));
        }

        List<String> drafts() {
            return found("""
                    select w.body from journal.draft d join journal.draft_words w on w.draft_id = d.id where d.id = :id and d.state = 'OPEN'
                    """);
        }

        List<String> notes() {
            return found("""
                    select w.body from journal.note n join journal.note_words w on w.note_id = n.id join journal.note_person p on p.note_id = n.id where n.id = :id
                    """);
        }

        private List<String> found(String sql) {
            return product.database()
                    .sql(sql)
                    .param("id", id)
                    .query(String.class)
                    .list();
        }
    }

    /** Somebody at work, with a case. @param token what a form must carry */
    private record Desk(Session session, UUID socialCase, UUID person, String token, int port) {
        String address(UUID note) {
            return "http://127.0.0.1:" + port + "/journal/" + socialCase + "/drafts/" + note;
        }
    }

    private Desk desk() throws IOException, InterruptedException {
        Town town = Town.build(product.source());
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
            product.database().sql(sql).params(facts).update();
        }
        return new Desk(session, socialCase, person, product.token(session), product.port());
    }

    private static String body(int words) {
        return IntStream.rangeClosed(1, words).mapToObj(it -> "ord" + it + ".").collect(Collectors.joining(" "));
    }
}
