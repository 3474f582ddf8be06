package tillit.ground.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static tillit.ground.duties.Happened.act;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import tillit.ground.access.Ids;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.law.Deadline;
import tillit.ground.law.LawFolder;
import tillit.ground.law.RuleId;

/** The legislature gives ten days instead of fourteen from 1 February 2027: a row is added in {@code law/}, and nothing else is changed. */
@AutoConfigureMockMvc
class NewLawTest extends DutyTest {

    private static final String RULE = "preliminary-assessment";
    private static final LocalDate CHANGE = LocalDate.of(2027, 2, 1);
    private static final String NEW_ROW = """
              - from: 2025-07-01
                to: 2027-01-31
                cite:
                  - {act: "2025:400", chapter: "20", section: "2"}
              - from: 2027-02-01
                starts:
                  - {act: child-report-arrived, unless: [investigation-running], counted-from: arrival, length: 10 days}
                cite:
                  - {act: "2025:400", chapter: "20", section: "2"}
            """;

    @Autowired
    MockMvc http;

    UUID before = Ids.next();
    UUID after = Ids.next();
    Happened arrivedAfter;

    @DynamicPropertySource
    static void itsLaw(DynamicPropertyRegistry properties) throws IOException {
        Path folder = Files.createTempDirectory("new-law");
        LawFolder.copyTo(folder);
        LawFolder.change(folder.resolve("rules/preliminary-assessment.yaml"), """
                  - from: 2025-07-01
                    cite:
                      - {act: "2025:400", chapter: "20", section: "2"}
                """, NEW_ROW);
        properties.add("tillit.law", folder::toString);
    }

    @BeforeEach
    void aReportOnEachSideOfTheChange() {
        clock.is("2027-02-03T09:00:00");
        happens(officer, act("child-report-arrived", "2027-01-31T23:59:59", dossier(), before, "child"));
        arrivedAfter = happens(officer, act("child-report-arrived", "2027-02-01T00:00:00", dossier(), after, "child"));
    }

    @Test
    void anOldMatterKeepsTheOldRuleAndANewOneHasTheNew() {
        assertThat(dueOn(before)).isEqualTo("2027-02-14");
        assertThat(dueOn(after)).isEqualTo("2027-02-11");
        assertThat(duty(before, RULE).ruleFrom()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(duty(after, RULE).ruleFrom()).isEqualTo(CHANGE);
    }

    @Test
    void whatTurnsOutToHaveArrivedBeforeTheChangeIsJudgedByTheOldRule() {
        in(officer, () -> duties.recompute(arrivedAfter.correctedTo("2027-01-31T20:00:00"), "Den kom kvällen före."));

        assertThat(dueOn(after)).isEqualTo("2027-02-14");
    }

    @Test
    void theChangeTouchesTheOldMatterWhichKeepsItsDayAndTheNewWhichTakesIt() {
        Touched touched = in(officer, () -> duties.touchedBy(new RuleId(RULE), CHANGE));

        assertThat(touched.keep()).extracting(Duty::subject).containsExactly(before);
        assertThat(touched.take()).extracting(Duty::subject).containsExactly(after);
        assertThat(touched.stale()).isEmpty();
    }

    @Test
    void thePageOfTheRuleListsThemToWhoeverSeesThem() throws Exception {
        assertThat(page(officer))
                .contains("Började söndag 31 januari 2027. Ska vara gjord söndag 14 februari 2027.")
                .contains("Började måndag 1 februari 2027. Ska vara gjord torsdag 11 februari 2027.");
        assertThat(page(town.worker(Role.SOCIAL_WORKER, other))).doesNotContain("31 januari 2027. Ska");
    }

    private String page(Session reader) throws Exception {
        return http.perform(get("/law/rules/" + RULE).cookie(new Cookie("tillit-session", reader.token())))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private LocalDate dueOn(UUID child) {
        return duty(child, RULE).deadline().map(Deadline::dueOn).orElseThrow();
    }
}
