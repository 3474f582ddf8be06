package tillit.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tillit.ground.access.Session;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What should not have been sent: each its clear answer in the sender's language, and nothing half-stored; or stored word for word. */
@SuppressWarnings("NullAway.Init")
class BadInputTest extends IntakeTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    MockMvc http;

    Session client;

    @Override
    void whoLiveHere() {}

    @BeforeEach
    void aSystemThatMayHandIn() {
        client = town.deliverer(unit);
    }

    /** @param field the path of the field that the answer names; empty where it is the whole */
    record Row(String what, byte[] sent, int status, String field) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Row> refused() {
        return Stream.of(
                row("nothing at all", "", ""),
                row("only spaces", "   \n", ""),
                row("no JSON", "hjälp", ""),
                row("half a JSON", "{\"text\": \"hjälp", ""),
                row("two JSONs", "{\"text\": \"a\"} {\"text\": \"b\"}", ""),
                row("a list", "[{\"text\": \"a\"}]", ""),
                row("a number", "17", ""),
                row("null", "null", ""),
                row("the same field twice", "{\"text\": \"a\", \"text\": \"b\"}", ""),
                bytes("Latin-1 instead of UTF-8", "{\"text\": \"hjälp\"}".getBytes(StandardCharsets.ISO_8859_1), ""),
                bytes("UTF-16", "{\"text\": \"a\"}".getBytes(StandardCharsets.UTF_16), ""),
                bytes(
                        "a broken UTF-8 sequence",
                        new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xC3, '"', '}'},
                        ""),
                row("no text", "{}", "text"),
                row("text null", "{\"text\": null}", "text"),
                row("empty text", "{\"text\": \"\"}", "text"),
                row("blank text", "{\"text\": \" \\n\\t \"}", "text"),
                row("text is a number", "{\"text\": 17}", "text"),
                row("text is a list", "{\"text\": [\"a\"]}", "text"),
                row("text is an object", "{\"text\": {\"sv\": \"a\"}}", "text"),
                row("text with NUL", "{\"text\": \"a\\u0000b\"}", "text"),
                row("half an emoji", "{\"text\": \"a\\ud83d\"}", "text"),
                row("the other half of an emoji", "{\"text\": \"\\ude00a\"}", "text"),
                row("text over a mebibyte", "{\"text\": \"" + "å".repeat(Wordings.MOST_BYTES / 2 + 1) + "\"}", "text"),
                row("an unknown field", "{\"text\": \"a\", \"txt\": \"b\"}", "txt"),
                row(
                        "an unknown field within",
                        "{\"text\": \"a\", \"about\": [{\"pnr\": \"20140502-2383\"}]}",
                        "about[0].pnr"),
                row("an unknown field that holds a name", "{\"text\": \"a\", \"Tuva Åkerlind\": 1}", "?"),
                row(
                        "a moment without an offset",
                        "{\"text\": \"a\", \"receivedAt\": \"2026-03-10T10:00:00\"}",
                        "receivedAt"),
                row("a day instead of a moment", "{\"text\": \"a\", \"receivedAt\": \"2026-03-10\"}", "receivedAt"),
                row("30 February", "{\"text\": \"a\", \"receivedAt\": \"2026-02-30T10:00:00+01:00\"}", "receivedAt"),
                row("25 o'clock", "{\"text\": \"a\", \"receivedAt\": \"2026-03-10T25:00:00+01:00\"}", "receivedAt"),
                row("a moment as a number", "{\"text\": \"a\", \"receivedAt\": 1773133961}", "receivedAt"),
                row(
                        "received tomorrow",
                        "{\"text\": \"a\", \"receivedAt\": \"2026-03-11T10:30:00+01:00\"}",
                        "receivedAt"),
                row(
                        "received in 1926",
                        "{\"text\": \"a\", \"receivedAt\": \"1926-03-10T10:30:00+01:00\"}",
                        "receivedAt"),
                row("an unknown channel", "{\"text\": \"a\", \"channel\": \"pigeon\"}", "channel"),
                row("a channel in capitals", "{\"text\": \"a\", \"channel\": \"PHONE\"}", "channel"),
                row("no such language", "{\"text\": \"a\", \"language\": \"svenska\"}", "language"),
                row("attachments not a list", "{\"text\": \"a\", \"attachments\": \"a.pdf\"}", "attachments"),
                row(
                        "an attachment that is no name",
                        "{\"text\": \"a\", \"attachments\": [\"a.pdf\", 2]}",
                        "attachments[1]"),
                row("reporter not an object", "{\"text\": \"a\", \"reporter\": \"Malin\"}", "reporter"),
                row(
                        "an unknown class of reporter",
                        "{\"text\": \"a\", \"reporter\": {\"class\": \"teacher\"}}",
                        "reporter.class"),
                row(
                        "anonymous with a name",
                        "{\"text\": \"a\", \"reporter\": {\"class\": \"anonymous\", \"name\": \"Bo\"}}",
                        "reporter.name"),
                row(
                        "feedback as a word",
                        "{\"text\": \"a\", \"reporter\": {\"wantsFeedback\": \"ja\"}}",
                        "reporter.wantsFeedback"),
                row(
                        "a name of 501 letters",
                        "{\"text\": \"a\", \"reporter\": {\"name\": \"" + "a".repeat(501) + "\"}}",
                        "reporter.name"),
                row("about not a list", "{\"text\": \"a\", \"about\": {\"name\": \"Tuva\"}}", "about"),
                row("about a string", "{\"text\": \"a\", \"about\": [\"Tuva\"]}", "about[0]"),
                row(
                        "a number as a number",
                        "{\"text\": \"a\", \"about\": [{\"personalNumber\": 201405022383}]}",
                        "about[0].personalNumber"),
                row(
                        "the second child's day is none",
                        "{\"text\": \"a\", \"about\": [{}, {\"kind\": \"unborn\", \"expectedBirth\": \"2026-09-31\"}]}",
                        "about[1].expectedBirth"),
                row(
                        "a born child that is expected",
                        "{\"text\": \"a\", \"about\": [{\"expectedBirth\": \"2026-09-02\"}]}",
                        "about[0].expectedBirth"),
                row("41 children", "{\"text\": \"a\", \"about\": [" + "{},".repeat(40) + "{}]}", "about"),
                row("an unknown sign", "{\"text\": \"a\", \"signs\": [{\"sign\": \"sad\"}]}", "signs[0].sign"),
                row("a sign without a sign", "{\"text\": \"a\", \"signs\": [{\"note\": \"sad\"}]}", "signs[0].sign"),
                row(
                        "NUL in a note",
                        "{\"text\": \"a\", \"signs\": [{\"sign\": \"other\", \"note\": \"\\u0000\"}]}",
                        "signs[0].note"),
                row("somebody else's unit", "{\"text\": \"a\", \"unit\": 1}", "unit"),
                row("a unit as a name", "{\"text\": \"a\", \"unit\": \"Mottagning\"}", "unit"),
                row("a transfer that is a day", "{\"text\": \"a\", \"transfer\": \"2026-04-20\"}", "transfer"),
                new Row(
                        "more than any report",
                        "{\"text\": \""
                                .concat("a".repeat(8 << 20))
                                .concat("\"}")
                                .getBytes(StandardCharsets.UTF_8),
                        413,
                        ""));
    }

    @ParameterizedTest
    @MethodSource
    void refused(Row row) throws Exception {
        MockHttpServletResponse swedish = handIn(row.sent(), UUID.randomUUID().toString(), "sv");
        MockHttpServletResponse english = handIn(row.sent(), UUID.randomUUID().toString(), "en");

        assertThat(swedish.getStatus()).isEqualTo(row.status());
        assertThat(swedish.getContentType()).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(swedish.getContentAsString(StandardCharsets.UTF_8));
        JsonNode inEnglish = JSON.readTree(english.getContentAsString(StandardCharsets.UTF_8));
        assertThat(problem.path("field").asString("")).isEqualTo(row.field());
        assertThat(problem.get("detail").asString())
                .isNotBlank()
                .doesNotStartWith("intake.")
                .doesNotContain("Tuva");
        assertThat(inEnglish.get("detail").asString())
                .isNotBlank()
                .isNotEqualTo(problem.get("detail").asString());
        assertThat(stored()).as("nothing is half-stored").isZero();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() throws Exception {
        JsonNode problem = JSON.readTree(handIn(
                        "{\"channel\": \"pigeon\", \"about\": [{\"name\": 1}], \"reporter\": {\"class\": \"anonymous\", \"phone\": \"1\"}}"
                                .getBytes(StandardCharsets.UTF_8),
                        UUID.randomUUID().toString(),
                        "sv")
                .getContentAsString(StandardCharsets.UTF_8));

        assertThat(problem.get("faults").valueStream().map(it -> it.get("field").asString()))
                .containsExactlyInAnyOrder("channel", "text", "about[0].name", "reporter.name");
    }

    static Stream<String> storedWordForWord() {
        return Stream.of(
                "<script>alert('hej')</script><img src=x onerror=\"fetch('//evil.example')\">",
                "'); DROP TABLE intake.concern_report;--",
                "${7*7} {{7*7}} #{7*7} %n %s \\u202e",
                "=HYPERLINK(\"http://evil.example\";\"klicka\")",
                "السلام عليكم، رقم لينا: 130401-2386",
                "\u202eomvänd\u202c och nolla bredd\u200b",
                "👩‍👧‍👦 🇸🇪 Åäö e\u0301",
                "rad\r\nrad\tflik  \u00a0 slut ",
                "å".repeat(10_000) + " Hon säger att hon ska rymma på lördag. " + "ö".repeat(10_000),
                "{\"text\": \"json i json\"}",
                "hjälp");
    }

    @ParameterizedTest
    @MethodSource
    void storedWordForWord(String text) throws Exception {
        String sent = JSON.writeValueAsString(java.util.Map.of(
                "text",
                text,
                "about",
                List.of(java.util.Map.of("name", text.substring(0, Math.min(text.length(), 400))))));
        MockHttpServletResponse answer =
                handIn(sent.getBytes(StandardCharsets.UTF_8), UUID.randomUUID().toString(), "sv");

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(as(officer, () -> db.sql("select body from intake.concern_report order by dossier_id")
                        .query(String.class)
                        .list()))
                .containsExactly(text);
    }

    @Test
    void theSameKeyAndTheSameBytesGiveTheSameAnswerAndOneReport() throws Exception {
        byte[] sent = "{\"text\": \"hjälp\"}".getBytes(StandardCharsets.UTF_8);
        MockHttpServletResponse first = handIn(sent, "en-nyckel-1", "sv");
        MockHttpServletResponse again = handIn(sent, "en-nyckel-1", "sv");

        assertThat(again.getStatus()).isEqualTo(first.getStatus()).isEqualTo(201);
        assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(again.getHeader("Idempotent-Replayed")).isEqualTo("true");
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void theSameKeyWithOtherBytesIsRefused() throws Exception {
        handIn("{\"text\": \"hjälp\"}".getBytes(StandardCharsets.UTF_8), "en-nyckel-2", "sv");
        MockHttpServletResponse other =
                handIn("{\"text\": \"hjälp mig\"}".getBytes(StandardCharsets.UTF_8), "en-nyckel-2", "sv");

        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(JSON.readTree(other.getContentAsString(StandardCharsets.UTF_8))
                        .get("field")
                        .asString())
                .isEqualTo("Idempotency-Key");
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void twoAtOnceWithTheSameKeyAreOneReport() throws Exception {
        byte[] sent = "{\"text\": \"hjälp\"}".getBytes(StandardCharsets.UTF_8);
        try (var both = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var one = both.submit(() -> handIn(sent, "en-nyckel-3", "sv").getContentAsString());
            var other = both.submit(() -> handIn(sent, "en-nyckel-3", "sv").getContentAsString());
            assertThat(one.get()).isEqualTo(other.get());
        }
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void aKeyIsNeeded() throws Exception {
        byte[] sent = "{\"text\": \"hjälp\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(handIn(sent, null, "sv").getStatus()).isEqualTo(422);
        assertThat(handIn(sent, "kort", "sv").getStatus()).isEqualTo(422);
        assertThat(handIn(sent, "a".repeat(201), "sv").getStatus()).isEqualTo(422);
        assertThat(stored()).isZero();
    }

    @Test
    void aReceiptIsReadByTheSystemThatGotItAndByNoOther() throws Exception {
        JsonNode receipt =
                JSON.readTree(handIn("{\"text\": \"hjälp\"}".getBytes(StandardCharsets.UTF_8), "en-nyckel-4", "sv")
                        .getContentAsString(StandardCharsets.UTF_8));
        String address = "/api/v1/concern-reports/" + receipt.get("code").asString();

        assertThat(receipt.get("unit").asString()).isEqualTo("Mottagning barn och unga");
        assertThat(receipt.propertyNames())
                .containsExactlyInAnyOrder("code", "receivedAt", "registeredAt", "municipality", "unit");
        assertThat(ask(address, client).getStatus()).isEqualTo(200);
        MockHttpServletResponse others = ask(address, town.deliverer(unit));
        MockHttpServletResponse nobodys = ask("/api/v1/concern-reports/0000-0000-0000", client);
        assertThat(others.getStatus()).isEqualTo(nobodys.getStatus()).isEqualTo(404);
        assertThat(others.getContentAsString()
                        .replace(address, "")) // each repeats the address that it was asked at, and nothing else
                .isEqualTo(nobodys.getContentAsString().replace("/api/v1/concern-reports/0000-0000-0000", ""));
        assertThat(http.perform(get(address)).andReturn().getResponse().getStatus())
                .isEqualTo(401);
        assertThat(ask(address, officer).getStatus())
                .as("a person has no way in here")
                .isEqualTo(401);
    }

    @Test
    void theDescriptionNamesEveryFieldAndEveryWord() throws Exception {
        String description = http.perform(get("/api/openapi.yaml"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(description).startsWith("openapi: 3.1");
        Stream.of(
                        ReportJson.FIELDS,
                        ReportJson.REPORTER_FIELDS,
                        ReportJson.ABOUT_FIELDS,
                        ReportJson.SIGN_FIELDS,
                        ReportJson.TRANSFER_FIELDS)
                .flatMap(java.util.Set::stream)
                .forEach(field -> assertThat(description).contains(field + ":"));
        Stream.of(Channel.values(), ReporterClass.values(), About.values(), Sign.values())
                .flatMap(Stream::of)
                .map(word -> word.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .forEach(word -> assertThat(description).contains(word));
    }

    /** The same at the desk, where a person types: {@link ReportAsReceived} refuses what cannot be kept. */
    @Test
    void theDeskRefusesTheSame() {
        assertThat(fields(Report.aReport().saying(""))).containsExactly("text");
        assertThat(fields(Report.aReport().saying("a\0b"))).containsExactly("text");
        assertThat(fields(Report.aReport().saying("a\ud83d"))).containsExactly("text");
        assertThat(fields(Report.aReport().saying("å".repeat(Wordings.MOST_BYTES))))
                .containsExactly("text");
        assertThat(fields(Report.about("a".repeat(501), "1".repeat(101))))
                .containsExactly("about[0].name", "about[0].personalNumber");
        assertThat(fields(Report.aReport().from(ReporterClass.ANONYMOUS))).containsExactly("reporter.name");
        assertThatThrownBy(() -> registered(Report.aReport().receivedAt("2026-03-10T11:30:00+01:00")))
                .isInstanceOf(IntakeRefusal.ReceivedInTheFuture.class);
        assertThatThrownBy(() -> registered(Report.aReport().receivedAt("1999-12-31T11:30:00+01:00")))
                .isInstanceOf(IntakeRefusal.ReceivedTooLongAgo.class);
        assertThatThrownBy(
                        () -> as(officer, () -> intake.register(Report.aReport().in(adults))))
                .isInstanceOf(IntakeRefusal.NotYourUnit.class);
        assertThat(stored()).isZero();
    }

    private List<String> fields(Report report) {
        try {
            report.in(unit);
        } catch (Refusal refused) {
            return Refusals.of(refused).stream()
                    .map(it -> it.field().orElse(""))
                    .toList();
        }
        return List.of();
    }

    private MockHttpServletResponse handIn(byte[] sent, @org.jspecify.annotations.Nullable String key, String language)
            throws Exception {
        var request = post("/api/v1/concern-reports")
                .contentType("application/json")
                .header("Authorization", "Bearer " + client.token())
                .header("Accept-Language", language)
                .content(sent);
        if (key != null) request = request.header("Idempotency-Key", key);
        return http.perform(request).andReturn().getResponse();
    }

    private MockHttpServletResponse ask(String address, Session by) throws Exception {
        return http.perform(get(address).header("Authorization", "Bearer " + by.token()))
                .andReturn()
                .getResponse();
    }

    private long stored() {
        return JdbcClient.create(administrator)
                .sql("""
                        select (select count(*) from intake.concern_report where municipality_id = :town)
                             + (select count(*) from access.dossier d where d.municipality_id = :town
                                  and not exists (select 1 from intake.concern_report r where r.dossier_id = d.id))
                             + (select count(*) from people.person where municipality_id = :town)
                        """)
                .param("town", town.id().value())
                .query(Long.class)
                .single();
    }

    private static Row row(String what, String sent, String field) {
        return new Row(what, sent.getBytes(StandardCharsets.UTF_8), 422, field);
    }

    private static Row bytes(String what, byte[] sent, String field) {
        return new Row(what, sent, 422, field);
    }
}
