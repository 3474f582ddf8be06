package tillit.casework.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.MockMvc;
import tillit.ground.access.Session;
import tillit.ground.forms.Answers;

/** The page of a decision after a refusal: what was written stands there, a colleague's words too, and saving it again loses neither. */
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class RefusedPageTest extends DecisionTest {

    @Autowired
    MockMvc http;

    private DecisionId id;

    @BeforeEach
    void aDecisionIsWritten() {
        id = written(begun("grant-contact-family"), "Kontaktfamilj varannan helg.");
    }

    @Test
    void aRefusedConsentLeavesTheDraftInItsFieldsAndSavingThatPageLosesNothing() throws Exception {
        String page = refused("/consents", Map.of("consentHow", "På mötet."));

        assertThat(standing(page, "what")).isEqualTo("Kontaktfamilj varannan helg.");
        assertThat(page).contains("value=\"På mötet.\"");
        sent("", filledIn(page), HttpStatus.FOUND);
        assertThat(find(id).sheet().words().of("reasons")).isNotEmpty();
    }

    @Test
    void aRefusedRemovalLeavesTheDraftInItsFields() throws Exception {
        assertThat(standing(refused("/removals", Map.of("reason", " ")), "what"))
                .isEqualTo("Kontaktfamilj varannan helg.");
    }

    @Test
    void whatAColleagueSavedInAnotherFieldStandsOnTheRefusedPageAndIsNotWrittenOver() throws Exception {
        Map<String, String> mine = typed("Kontaktfamilj var tredje helg.", 2);
        colleagueWrites("weight", "Fridas ord.");

        mine.put("then", "sign");
        String page = refused("", mine);

        assertThat(standing(page, "weight")).isEqualTo("Fridas ord.");
        sent("", filledIn(page), HttpStatus.FOUND);
        assertThat(find(id).sheet().words().of("weight")).containsExactly("Fridas ord.");
        assertThat(find(id).sheet().words().of("what")).containsExactly("Kontaktfamilj var tredje helg.");
    }

    @Test
    void whereBothHaveWrittenBothWordingsAreShown() throws Exception {
        Map<String, String> mine = typed("Kontaktfamilj var tredje helg.", 2);
        colleagueWrites("what", "Fridas beslut.");
        colleagueWrites("weight", "Fridas ord.");

        String page = refused("", mine);

        assertThat(page).contains("Det här står sparat på samma ställe").contains("Fridas beslut.");
        assertThat(standing(page, "what")).isEqualTo("Kontaktfamilj var tredje helg.");
        assertThat(standing(page, "weight")).isEqualTo("Fridas ord.");
        assertThat(page).contains("data-read-first");
    }

    @Test
    void nobodyDecidesOnAColleaguesWordsThatStoodNotOnThePage() throws Exception {
        documentIsSigned();
        partiesHaveAnswered();
        consented(id, jenny, peter);
        Map<String, String> mine = typed("Kontaktfamilj varannan helg.", 2);
        colleagueWrites("reasons", "Fridas skäl, som Ines inte har läst.");

        mine.put("then", "sign");
        String page = sentBy(ines, "", mine, HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(page).contains("Någon har skrivit i det sedan du läste.");
        assertThat(standing(page, "reasons")).isEqualTo("Fridas skäl, som Ines inte har läst.");
        assertThat(find(id)).isInstanceOf(Decision.Draft.class);
        Map<String, String> read = filledIn(page);
        read.put("then", "sign");
        sentBy(ines, "", read, HttpStatus.FOUND);
        assertThat(find(id)).isInstanceOf(Decision.Taken.class);
    }

    @Test
    void whatWasRewrittenAfterItWasReadIsNotTakenFromTheOldPage() throws Exception {
        documentIsSigned();
        partiesHaveAnswered();
        consented(id, jenny, peter);
        does(amir, () -> proposals.propose(id, ines.user().id()));
        does(amir, () -> proposals.takeBack(id));
        colleagueWrites("reasons", "Skäl som kom sedan.");
        does(amir, () -> proposals.propose(id, ines.user().id()));

        sentBy(ines, "/signatures", Map.of("revision", "2"), HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(find(id)).isInstanceOf(Decision.Proposed.class);
        sentBy(ines, "/signatures", Map.of("revision", "3"), HttpStatus.FOUND);
        assertThat(find(id)).isInstanceOf(Decision.Taken.class);
    }

    private void colleagueWrites(String field, String said) {
        does(frida, () -> {
            Sheet sheet = decisions.find(id).orElseThrow().sheet();
            Map<String, List<String>> words = new HashMap<>(sheet.words().values());
            words.put(field, List.of(said));
            decisions.save(id, sheet.revision(), new Answers(words));
        });
    }

    private static Map<String, String> typed(String what, int revision) {
        Map<String, String> typed = new HashMap<>(Map.of("revision", String.valueOf(revision)));
        words("Kontaktfamilj varannan helg.").forEach((field, said) -> typed.put(field, said.getFirst()));
        typed.put("what", what);
        return typed;
    }

    /** What would be sent if somebody pressed Save on that page. */
    private static Map<String, String> filledIn(String page) {
        Map<String, String> typed = new HashMap<>();
        Matcher area = Pattern.compile("<textarea[^>]*name=\"(\\w+)\"[^>]*>([^<]*)</textarea>")
                .matcher(page);
        while (area.find()) typed.put(area.group(1), area.group(2).strip());
        Matcher input = Pattern.compile("<input(?=[^>]*name=\"(revision|from|to)\")[^>]*value=\"([^\"]*)\"")
                .matcher(page);
        while (input.find()) typed.put(input.group(1), input.group(2));
        return typed;
    }

    private static String standing(String page, String field) {
        return filledIn(page).getOrDefault(field, "");
    }

    private String refused(String to, Map<String, String> typed) throws Exception {
        return sent(to, typed, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String sent(String to, Map<String, String> typed, HttpStatus expected) throws Exception {
        return sentBy(amir, to, typed, expected);
    }

    private String sentBy(Session who, String to, Map<String, String> typed, HttpStatus expected) throws Exception {
        var request = post("/decision/decisions/" + id.value() + to);
        typed.forEach(request::param);
        var response = http.perform(request.with(csrf()).cookie(new Cookie("tillit-session", who.token())))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(expected.value());
        return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
