package tillit.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What another system says that it sent is counted against what stands here: a report that was lost on the way is missed by somebody. */
@SuppressWarnings("NullAway.Init")
class SentCountsTest extends IntakeTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate TENTH = LocalDate.of(2026, 3, 10);

    @Autowired
    MockMvc http;

    @Autowired
    SentCounts counts;

    Session school;

    @Override
    void whoLiveHere() {}

    @BeforeEach
    void aSystemThatMayHandIn() {
        school = town.deliverer(unit);
    }

    @Test
    void theSystemIsToldWhatStandsHereAndMaySayItAgain() throws Exception {
        handIn("anmälan-1", "2026-03-10T08:00:00+01:00");
        handIn("anmälan-2", "2026-03-10T09:00:00+01:00");
        handIn("anmälan-2", "2026-03-10T09:00:00+01:00");

        assertThat(told("2026-03-10", 3)).isEqualTo(answer(3, 2, false));
        assertThat(told("2026-03-10", 3)).isEqualTo(answer(3, 2, false));
        assertThat(told("2026-03-10", 2)).isEqualTo(answer(2, 2, true));
        assertThat(differing(officer)).isEmpty();
    }

    @Test
    void aReportBelongsToTheSwedishDayOnWhichItWasReceived() throws Exception {
        handIn("anmälan-1", "2026-03-08T23:59:59+01:00");
        handIn("anmälan-2", "2026-03-08T23:00:00Z");

        assertThat(told("2026-03-09", 1).get("agrees").asBoolean()).isTrue();
        assertThat(told("2026-03-08", 1).get("agrees").asBoolean()).isTrue();
    }

    @Test
    void oneThatIsMissingIsToldWhereItEndsUntilItComes() throws Exception {
        handIn("anmälan-1", "2026-03-10T08:00:00+01:00");
        told("2026-03-10", 2);
        assertThat(differing(officer))
                .containsExactly(new SentCounts.Differing(school.user().id(), TENTH, 2, 1));
        clock.is("2026-03-11T08:00:00");
        assertThat(differing(manager)).hasSize(1);

        handIn("anmälan-2", "2026-03-10T09:00:00+01:00");
        assertThat(differing(officer)).isEmpty();
    }

    @Test
    void whereASystemHandedInIsToldStillWhenItIsMovedElsewhereAndSaysItAgain() throws Exception {
        handIn("anmälan-1", "2026-03-10T08:00:00+01:00");
        told("2026-03-10", 3);
        moved("update access.unit_member set unit_id = " + adults.value() + " where user_id = :system");
        told("2026-03-10", 2);
        assertThat(differing(officer))
                .containsExactly(new SentCounts.Differing(school.user().id(), TENTH, 2, 1));

        moved("delete from access.unit_member where user_id = :system");
        assertThat(tell("2026-03-10", "{\"sent\": 1}", school).getStatus()).isGreaterThanOrEqualTo(400);
        assertThat(differing(officer)).hasSize(1);
    }

    /** As an administrator does, who has it another day. */
    private void moved(String how) {
        JdbcClient.create(administrator)
                .sql(how)
                .param("system", school.user().id().value())
                .update();
    }

    @Test
    void moreThanItSaysIsNoDifferenceBeforeTheDayIsOver() throws Exception {
        told("2026-03-10", 0);
        handIn("anmälan-1", "2026-03-10T08:00:00+01:00");
        assertThat(differing(officer)).isEmpty();
        clock.is("2026-03-11T00:00:00");
        assertThat(differing(officer)).hasSize(1);
    }

    @Test
    void itIsSaidOnMyDayAndOnThePageOfTheUnitAndIsGoneAfterAMonth() throws Exception {
        named("Skolplattformen");
        handIn("anmälan-1", "2026-03-10T08:00:00+01:00");
        told("2026-03-10", 17);
        String words = "Skolplattformen säger att den skickade 17 anmälningar den 10 mars, och 1 står här.";

        assertThat(page("/", officer)).contains(words);
        assertThat(page("/unit", manager)).contains(words);
        clock.is("2026-04-10T08:00:00");
        assertThat(differing(officer)).isEmpty();
    }

    @Test
    void whoeverWorksElsewhereIsNotToldAndNoSystemSeesAnothers() throws Exception {
        handIn("anmälan-1", "2026-03-10T08:00:00+01:00");
        told("2026-03-10", 2);

        assertThat(differing(town.worker(Role.INTAKE_OFFICER, adults))).isEmpty();
        assertThat(differing(school)).isEmpty();
        assertThat(as(officer, () -> counts.differing(adults))).isEmpty();
        Session other = town.deliverer(unit);
        assertThat(JSON.readTree(tell("2026-03-10", "{\"sent\": 0}", other).getContentAsString()))
                .isEqualTo(answer(0, 0, true));
        assertThat(as(other, () -> db.sql("select count(*) from intake.sent_count")
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-11 | {"sent": 1}               | date
            2026-02-07 | {"sent": 1}               | date
            2026-02-30 | {"sent": 1}               | date
            i-dag      | {"sent": 1}               | date
            2026-03-10 | {"sent": -1}              | sent
            2026-03-10 | {"sent": 10001}           | sent
            2026-03-10 | {"sent": 99999999999}     | sent
            2026-03-10 | {"sent": "2"}             | sent
            2026-03-10 | {"sent": 1.5}             | sent
            2026-03-10 | {}                        | sent
            2026-03-10 | {"sent": 1, "skickat": 1} | skickat
            """)
    void whatCannotBeIsRefusedWithItsField(String day, String body, String field) throws Exception {
        MockHttpServletResponse refused = tell(day, body, school);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(JSON.readTree(refused.getContentAsString(StandardCharsets.UTF_8))
                        .get("field")
                        .asString())
                .isEqualTo(field);
    }

    @Test
    void aPersonSaysNothingHereAndTheDescriptionTellsOfIt() throws Exception {
        assertThat(tell("2026-03-10", "{\"sent\": 1}", officer).getStatus()).isEqualTo(401);
        assertThat(http.perform(get("/api/openapi.yaml"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("/api/v1/sent-counts/{date}:")
                .contains("agrees:");
    }

    private List<SentCounts.Differing> differing(Session by) {
        return as(by, () -> counts.differing(unit));
    }

    private JsonNode told(String day, int sent) throws Exception {
        MockHttpServletResponse answer = tell(day, "{\"sent\": " + sent + "}", school);
        assertThat(answer.getStatus()).isEqualTo(200);
        return JSON.readTree(answer.getContentAsString());
    }

    private MockHttpServletResponse tell(String day, String body, Session by) throws Exception {
        return http.perform(put("/api/v1/sent-counts/{date}", day)
                        .contentType("application/json")
                        .header("Authorization", "Bearer " + by.token())
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private static JsonNode answer(int sent, int received, boolean agrees) {
        return JSON.readTree("{\"date\": \"2026-03-10\", \"sent\": %d, \"received\": %d, \"agrees\": %b}"
                .formatted(sent, received, agrees));
    }

    private void handIn(String key, String receivedAt) throws Exception {
        assertThat(http.perform(post("/api/v1/concern-reports")
                                .contentType("application/json")
                                .header("Authorization", "Bearer " + school.token())
                                .header("Idempotency-Key", key.replace("ä", "a"))
                                .content("{\"text\": \"%s\", \"receivedAt\": \"%s\"}".formatted(key, receivedAt)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(201);
    }

    private String page(String address, Session by) throws Exception {
        return http.perform(get(address).cookie(new Cookie("tillit-session", by.token())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private void named(String name) {
        JdbcClient.create(administrator)
                .sql("update access.user_account set name = :name where id = :id")
                .param("name", name)
                .param("id", school.user().id().value())
                .update();
    }
}
