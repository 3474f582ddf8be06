package tillit.open.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tillit.ground.access.Entry;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;

/** What can be sent to the form for everybody that no browser would send, and what a person can type that cannot be kept. */
@SpringBootTest
@AutoConfigureMockMvc
class BadFormTest {

    @Autowired
    MockMvc http;

    @Autowired
    Fronts fronts;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    String form;

    @BeforeEach
    void theFormIsOpen() {
        Town town = Town.build(administrator);
        UnitId unit = town.unit("Mottagning", Takes.CHILD_REPORTS);
        Entry.as(town.administrator(), () -> {
            fronts.set(unit, "08-465 004 90", "08-465 004 00", LocalTime.of(8, 0), LocalTime.of(16, 30), true);
            return true;
        });
        form = "/reporting/" + town.id().value();
    }

    @ParameterizedTest
    @CsvSource({
        "WHOM, about[0].name, 201",
        "WHOM, about[0].personalNumber, 101",
        "WHOM, about[0].age, 101",
        "WHOM, about[0].address, 201",
        "SEEN, text, 100001",
        "KNOWN, how, 100001",
        "KNOWN, since, 201",
        "REACH, reporter.name, 201",
        "REACH, reporter.post, 201",
        "REACH, reporter.organisation, 201",
        "REACH, reporter.phone, 101",
        "REACH, reporter.mail, 201",
        "REACH, reporter.address, 201"
    })
    void whatIsTooLongOrCannotBeKeptIsToldAtItsFieldWithAllThatWasTyped(String step, String field, int tooLong)
            throws Exception {
        for (String typed : new String[] {"ö".repeat(tooLong), "ett\0tecken"}) {
            Map<String, String> fields =
                    new HashMap<>(Map.of("step", step, "do", "next", "reporter.kind", "MANDATED", "text", "Behålls."));
            fields.put(field, typed);
            MockHttpServletResponse answer = sent(fields);
            assertThat(answer.getStatus()).as(field).isEqualTo(422);
            assertThat(answer.getContentAsString())
                    .contains("name=\"" + field + "\"")
                    .contains("govuk-error-message")
                    .contains(typed.length() > 100 ? typed : "tecken");
            if (!field.equals("text")) assertThat(answer.getContentAsString()).contains("Behålls.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NOWHERE", "CHECK", "../etc", "<script>"})
    void aStepThatIsNoneIsTheFirst(String step) throws Exception {
        MockHttpServletResponse answer = sent(Map.of("step", step, "people", "99999999999", "do", step));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).doesNotContain("<script>");
    }

    @Test
    void whatIsSentWithoutItsPagesSaysWhatIsMissing() throws Exception {
        assertThat(sent(Map.of("do", "send")).getStatus()).isEqualTo(422);
        assertThat(sent(Map.of("do", "send", "text", "Hon är ensam.")).getStatus())
                .isEqualTo(422);
        MockHttpServletResponse withoutKey =
                sent(Map.of("do", "send", "text", "Hon är ensam.", "reporter.kind", "ANONYMOUS", "key", "kort"));
        assertThat(withoutKey.getStatus()).isEqualTo(200);
        assertThat(withoutKey.getContentAsString())
                .as("the last page again, with a key")
                .contains("value=\"send\"")
                .contains("Hon är ensam.");
    }

    @Test
    void anAnonymousReportKeepsNoNameThatHadBeenTyped() throws Exception {
        MockHttpServletResponse answer = sent(Map.of(
                "do",
                "send",
                "text",
                "Hon är ensam.",
                "reporter.kind",
                "ANONYMOUS",
                "reporter.name",
                "Malin Ödegaard",
                "key",
                "k".repeat(43)));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("Mottagning").doesNotContain("Malin Ödegaard");
    }

    @Test
    void noPageIsStoredAndNothingButTheChoiceOfLanguageIsKept() throws Exception {
        for (String page : new String[] {form, form + "/report", form + "/sent"}) {
            MockHttpServletResponse answer = http.perform(get(page)).andReturn().getResponse();
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getHeader("Cache-Control")).contains("no-store");
            assertThat(answer.getCookies()).allMatch(cookie -> cookie.getMaxAge() < 0);
        }
    }

    @Test
    void aFormThatIsNotOpenIsNotThere() throws Exception {
        for (String page : new String[] {"/reporting/9", "/reporting/9/report", "/reporting/9/sent", "/reporting/x"}) {
            assertThat(http.perform(get(page)).andReturn().getResponse().getStatus())
                    .as(page)
                    .isEqualTo(404);
        }
    }

    private MockHttpServletResponse sent(Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post(form + "/report");
        fields.forEach(request::param);
        return http.perform(request).andReturn().getResponse();
    }
}
