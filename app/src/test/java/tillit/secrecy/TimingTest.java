package tillit.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tillit.ground.access.CalendarKeys;
import tillit.ground.access.Ids;

/**
 * Whether the time of an answer tells what the answer does not (N2): each page is asked for over HTTP, and each form sent, about what is hidden from the reader and about what is
 * nowhere, in pairs whose order is tossed.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TimingTest.Planted.class)
class TimingTest extends SecrecyTest {

    /** What may be asked, or told to do, in two ways. */
    private record Question(String address, Reader reader, Supplier<Asked> hidden, Supplier<Asked> missing) {}

    /** A request that is ready to be sent. It answers with the status. */
    private interface Asked {
        int send() throws Exception;
    }

    /** Ids in an address that say nothing of anybody. */
    private static final Set<String> PUBLIC = Set.of(
            "/law/rules/{id}",
            "/decision/late/{quarter}",
            "/away/forms/{name}",
            "/openaccess/offerings/{id}",
            "/openaccess/offerings/{id}/table",
            "/openaccess/counts/{id}",
            "/administration/forms/{form}",
            "/administration/forms/{form}/versions/{number}",
            "/administration/providers/{id}",
            "/administration/forms/{form}/draft",
            "/administration/forms/{form}/draft/new-question",
            "/administration/forms/{form}/draft/questions/{question}",
            "/administration/forms/{form}/draft/sections/{section}",
            "/administration/forms/{form}/draft/trial",
            "/reporting/{municipality:[0-9]{1,4}}",
            "/reporting/{municipality:[0-9]{1,4}}/report",
            "/reporting/{municipality:[0-9]{1,4}}/sent");

    private static final Map<Reader, Secret> HIDDEN_FROM = Map.of(
            Reader.OWN_UNIT, Secret.PROTECTED,
            Reader.OTHER_UNIT, Secret.OPEN,
            Reader.DISQUALIFIED, Secret.OPEN);

    /** Chance goes so far once in fifty thousand times; and who fails must differ by a tenth, too. */
    private static final double NO_CHANCE = 4.1;

    /** Of the time of an answer. What all addresses together may differ by, which a page's own differences from one time to the next are ten times of. */
    private static final double LITTLE = 0.03;

    @LocalServerPort
    int port;

    @Autowired
    CalendarKeys keys;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Random toss = new Random(20261122);

    /** Answers nothing, and for half of the ids asks the database so many times more before. */
    @RestController
    static class Planted {

        private final TransactionTemplate transaction;
        private final JdbcClient db;

        Planted(TransactionTemplate transaction, JdbcClient db) {
            this.transaction = transaction;
            this.db = db;
        }

        @GetMapping("/planted/{id}/{questions}")
        @ResponseStatus(HttpStatus.NOT_FOUND)
        void missing(@PathVariable UUID id, @PathVariable int questions) {
            transaction.executeWithoutResult(tx -> IntStream.rangeClosed(0, questions)
                    .forEach(_ -> db.sql("select dossier_id from cases.social_case where dossier_id = :id")
                            .param("id", id)
                            .query(UUID.class)
                            .list()));
        }
    }

    @BeforeAll
    void theSecretsComeToBe() throws Exception {
        for (Secret secret : Secret.values()) town.comes(secret);
    }

    @AfterAll
    void hangUp() {
        client.close();
    }

    @Test
    void everyAddressWithAnIdIsTimed() {
        Set<String> withAnId = Routes.all().keySet().stream()
                .filter(it -> it.startsWith("GET ") && it.contains("{"))
                .map(it -> it.substring(4))
                .filter(it -> !PUBLIC.contains(it))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(questions(List.of(Reader.OWN_UNIT, Reader.OTHER_UNIT)).stream()
                        .map(Question::address))
                .containsAll(withAnId);
    }

    @Test
    void everyActOnSomethingHiddenIsTimed() {
        Set<String> acts = Routes.all().entrySet().stream()
                .filter(it -> it.getValue() instanceof Route.Does does && !does.onPersons())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(questions(List.of(Reader.OTHER_UNIT)).stream().map(Question::address))
                .containsAll(acts);
    }

    @Test
    void theTimeOfNoAnswerTellsWhatIsHidden() throws Exception {
        tried(List.of(Reader.OWN_UNIT, Reader.OTHER_UNIT), 30, 60);
    }

    @Test
    @Tag("long")
    void theTimeOfNoAnswerTellsWhatIsHiddenHoweverOftenOneAsks() throws Exception {
        tried(List.of(Reader.OWN_UNIT, Reader.OTHER_UNIT, Reader.DISQUALIFIED), 400, 20);
    }

    private void tried(List<Reader> readers, int pairs, int planted) throws Exception {
        System.out.println(
                "| address | reader | hidden, ms | missing, ms | quotient | hidden took longer | deviations |");
        System.out.println("|---|---|---|---|---|---|---|");
        Pace nothing = timed(planted(0), 2 * pairs);
        Pace something = timed(planted(planted), 2 * pairs);
        List<Pace> all = new ArrayList<>();
        for (Question question : questions(readers)) all.add(timed(question, pairs));
        System.out.printf(Locale.ROOT, "all together: %.3f, %+.1f deviations%n", Pace.ratio(all), Pace.deviations(all));
        assertThat(something.tells(NO_CHANCE)).as("what was planted is found").isTrue();
        assertThat(nothing.tells(NO_CHANCE)).as("and nothing where nothing is").isFalse();
        assertThat(all.stream().filter(it -> it.tells(NO_CHANCE)).map(Pace::row))
                .isEmpty();
        assertThat(Math.abs(Pace.deviations(all)) > NO_CHANCE && Math.abs(Pace.ratio(all) - 1) > LITTLE)
                .as("all together tell")
                .isFalse();
    }

    private Pace timed(Question question, int pairs) {
        Pace pace = pace(question, pairs);
        System.out.println(pace.row());
        return pace;
    }

    private Question planted(int more) {
        return asking(
                "planted: " + more + " questions more",
                Reader.OTHER_UNIT,
                () -> "/planted/" + Ids.next() + "/" + more,
                () -> "/planted/" + Ids.next() + "/0");
    }

    private Question asking(String address, Reader reader, Supplier<String> hidden, Supplier<String> missing) {
        return new Question(address, reader, () -> page(reader, hidden.get()), () -> page(reader, missing.get()));
    }

    private Asked page(Reader reader, String path) {
        String token = town.session(reader).orElseThrow().token();
        return () -> OverHttp.get(client, port, token, path).statusCode();
    }

    /** A form goes all the way from the first filter on, but not over a connection: what forms must carry is another's in tests. */
    private Asked form(Reader reader, MockHttpServletRequestBuilder filled) {
        filled.cookie(new Cookie(
                        "tillit-session", town.session(reader).orElseThrow().token()))
                .with(csrf());
        return () -> http.perform(filled).andReturn().getResponse().getStatus();
    }

    private List<Question> questions(List<Reader> readers) {
        List<Question> questions = new ArrayList<>();
        for (Reader reader : readers) aboutSecrets(reader, questions);
        aboutOthers(questions);
        return questions.stream().filter(this::isHidden).toList();
    }

    private void aboutSecrets(Reader reader, List<Question> questions) {
        Secret secret = HIDDEN_FROM.get(reader);
        Clues every = town.lately(secret);
        Routes.all().forEach((address, route) -> {
            if (!address.startsWith("GET ") || !(route instanceof Route.Shows shows)) return;
            Supplier<String> missing = () -> OverHttp.path(shows, town.nothing(secret));
            String hidden = OverHttp.path(shows, every);
            if (!hidden.equals(missing.get()))
                questions.add(asking(address.substring(4), reader, () -> hidden, missing));
        });
        acts(reader, secret, questions);
        String family = "/cases/%s/family/for/%s";
        questions.add(asking(
                "/cases/{id}/family/for/{guardian}",
                reader,
                () -> family.formatted(every.socialCase(), every.person()),
                () -> family.formatted(Ids.next(), Ids.next())));
        String shares = "/journal/%s/notes/%s/shares";
        questions.add(asking(
                "/journal/{id}/notes/{note}/shares",
                reader,
                () -> shares.formatted(every.socialCase(), every.note()),
                () -> shares.formatted(Ids.next(), Ids.next())));
        String wrong = "/cases/%s/wrong-person/NUMBER/corrections/%s";
        questions.add(asking(
                "/cases/{id}/wrong-person/{how}/corrections/{right}",
                reader,
                () -> wrong.formatted(every.socialCase(), every.person()),
                () -> wrong.formatted(Ids.next(), Ids.next())));
    }

    /** What is not obeyed: a refusal takes as long whether the thing is there or not. */
    private void acts(Reader reader, Secret secret, List<Question> questions) {
        Clues every = town.lately(secret);
        Routes.all().forEach((address, route) -> {
            if (!(route instanceof Route.Does does) || does.onPersons()) return;
            questions.add(new Question(
                    address,
                    reader,
                    () -> form(reader, does.sent().with(every)),
                    () -> form(reader, does.sent().with(town.nothing(secret)))));
        });
    }

    /** What hangs on no dossier: accounts, addresses, choices and lines of the log that are another's. */
    private void aboutOthers(List<Question> questions) {
        String key = as(Reader.OWN_UNIT, tx -> keys.give());
        as(Reader.OWN_UNIT, tx -> {
            keys.takeBack();
            return true;
        });
        int stranger = town.session(Reader.OTHER_MUNICIPALITY)
                .orElseThrow()
                .user()
                .id()
                .value();
        UUID view = anothersView();
        long line = JdbcClient.create(administrator)
                .sql("select max(id) from audit.entry where dossier_id = :it")
                .param("it", town.lately(Secret.PROTECTED).socialCase())
                .query(Long.class)
                .single();
        add(questions, "/calendar/{key}.ics", Reader.OTHER_UNIT, key, "x".repeat(key.length()));
        add(questions, "/cases/loads/{user}", Reader.OWN_UNIT, stranger, Integer.MAX_VALUE);
        add(questions, "/administration/accounts/{id}", Reader.ADMINISTRATOR, stranger, Integer.MAX_VALUE);
        add(questions, "/administration/accounts/{id}/secrets", Reader.ADMINISTRATOR, stranger, Integer.MAX_VALUE);
        add(questions, "/administration/accounts/{id}/names", Reader.ADMINISTRATOR, stranger, Integer.MAX_VALUE);
        int unit = JdbcClient.create(administrator)
                .sql("select max(id) from access.unit where municipality_id <> :town")
                .param("town", town.municipality().value())
                .query(Integer.class)
                .single();
        add(questions, "/administration/units/{id}", Reader.ADMINISTRATOR, unit, Integer.MAX_VALUE);
        add(questions, "/administration/units/{id}/endings", Reader.ADMINISTRATOR, unit, Integer.MAX_VALUE);
        add(
                questions,
                "/administration/accounts/{id}/units/{unit}/roles/{role}/endings",
                Reader.ADMINISTRATOR,
                stranger,
                Integer.MAX_VALUE);
        add(questions, "/views/{id}/list", Reader.OTHER_UNIT, view, Ids.next());
        add(questions, "/changes/{id}", Reader.OWN_UNIT, line, Long.MAX_VALUE - 1);
        add(
                questions,
                "/api/v1/concern-reports/{receipt}",
                Reader.OTHER_SYSTEM,
                town.lately(Secret.OPEN).receipt(),
                "ABCD-EFGH-JKMN");
    }

    private void add(List<Question> questions, String address, Reader reader, Object hidden, Object missing) {
        questions.add(asking(address, reader, () -> filled(address, hidden), () -> filled(address, missing)));
    }

    private static String filled(String address, Object id) {
        return address.replaceFirst("\\{[a-z]+}", id.toString())
                .replace("{unit}", "1")
                .replace("{role}", "SOCIAL_WORKER");
    }

    private UUID anothersView() {
        UUID view = Ids.next();
        JdbcClient.create(administrator)
                .sql("""
                        insert into views.view (id, municipality_id, user_id, list, name, choices, made_at)
                        values (:id, :town, :who, 'cases', :name, '', now())
                        """)
                .param("id", view)
                .param("town", town.municipality().value())
                .param(
                        "who",
                        town.session(Reader.OWN_UNIT).orElseThrow().user().id().value())
                .param("name", "Mina " + view.toString().substring(24))
                .update();
        return view;
    }

    /** Persons in the register whom everybody in the municipality may meet are not hidden from anybody there. */
    private boolean isHidden(Question question) {
        int hidden = status(question.hidden());
        assertThat(hidden)
                .as(question.address())
                .isNotEqualTo(HttpStatus.FORBIDDEN.value()); // refused at the door, which proves nothing
        return hidden == status(question.missing());
    }

    private Pace pace(Question question, int pairs) {
        double[] hidden = new double[pairs];
        double[] missing = new double[pairs];
        for (int i = -3; i < pairs; i++) { // the first ones warm what both need
            boolean hiddenFirst = toss.nextBoolean();
            double first = time(hiddenFirst ? question.hidden() : question.missing());
            double second = time(hiddenFirst ? question.missing() : question.hidden());
            if (i < 0) continue;
            hidden[i] = hiddenFirst ? first : second;
            missing[i] = hiddenFirst ? second : first;
        }
        return new Pace(question.address(), question.reader().name(), hidden, missing);
    }

    private double time(Supplier<Asked> question) {
        Asked ready = question.get();
        long began = System.nanoTime();
        status(() -> ready);
        return (System.nanoTime() - began) / 1e6;
    }

    private int status(Supplier<Asked> question) {
        try {
            return question.get().send();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
