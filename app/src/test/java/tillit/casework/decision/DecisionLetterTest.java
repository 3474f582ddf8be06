package tillit.casework.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tillit.ground.access.PersonId;
import tillit.ground.forms.Answers;

/** One guardian gets the decision and how to appeal, and nothing of the other, of who consented or of what was said on its way. */
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class DecisionLetterTest extends DecisionTest {

    @Autowired
    MockMvc http;

    @Autowired
    DecisionNotices notices;

    @Test
    void theLetterSaysWhatIsDecidedAndNothingOfTheOtherGuardianNorOfWhatWasSaidOnItsWay() throws Exception {
        DecisionId id = decided();

        String told = text(sealed(id, jenny));
        assertThat(told)
                .contains("Kontaktfamilj varannan helg hos Berg.")
                .contains("Pappan har druckit och kört med Elliot i bilen.")
                .contains("Det är bättre men man vet aldrig.")
                .contains("förvaltningsrätten")
                .contains(fullName(jenny))
                .contains("Gäller " + fullName(elliot));
        assertThat(told)
                .doesNotContain(fullName(peter))
                .doesNotContain("Muntligt vid mötet")
                .doesNotContain("Skriv vilka helger");
    }

    @Test
    void aLetterThatNobodySignsNamesNobodyWhoDecided() throws Exception {
        DecisionId id = decided();
        String told = text(sealed(id, jenny, "yes"));
        assertThat(told)
                .contains("Kontaktfamilj varannan helg hos Berg.")
                .contains("Beslutet fattades")
                .doesNotContain(ines.user().name())
                .doesNotContain(amir.user().name());
    }

    @Test
    void theDecisionIsForThePartiesAndForNobodyElseInTheCase() throws Exception {
        DecisionId id = decided();
        String refused = asked(
                        post(begun(id) + "/previews")
                                .param("to", elliot.value().toString())
                                .param("language", "sv")
                                .param("unsigned", "no"),
                        HttpStatus.UNPROCESSABLE_CONTENT)
                .getContentAsString();
        assertThat(refused).contains("Det här brevet är bara till parterna");
    }

    @Test
    void theDecisionIsToldWhenEveryPartyHasBeenTold() throws Exception {
        DecisionId id = decided();
        LocalDate today =
                find(id) instanceof Decision.Taken taken ? taken.ruling().on() : null;
        does(amir, () -> notices.told(id, elliot, today, "Hemma, med enkla ord."));
        does(amir, () -> notices.told(id, jenny, today, "I handen vid mötet."));
        assertThat(owed(id)).contains("notice-of-decision");
        assertThat(asked(get("/decision/decisions/{id}", id.value()), HttpStatus.OK)
                        .getContentAsString())
                .contains("Kvar att underrätta: " + fullName(peter));
        does(amir, () -> notices.told(id, peter, today, "Med bud."));
        assertThat(owed(id)).doesNotContain("notice-of-decision");
    }

    @Test
    void byNameItIsWrittenOnlyToSomebodyWhoSpeaksForAParty() throws Exception {
        DecisionId id = decided();
        String refused = asked(toAgent(begun(id) + "/previews"), HttpStatus.UNPROCESSABLE_CONTENT)
                .getContentAsString();
        assertThat(refused).contains("Välj för vem ombudet talar").contains("Advokat Berit Ek");
        asked(
                toAgent(begun(id) + "/previews").param("behalf", elliot.value().toString()),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whatAnAgentHasGotItsPartyHasGotAndNobodyElse() throws Exception {
        DecisionId id = decided();
        String letter = sealed(toAgent(begun(id)).param("behalf", jenny.value().toString()));
        assertThat(text(asked(get(letter + "/pdf"), HttpStatus.OK).getContentAsByteArray()))
                .contains("Advokat Berit Ek", "Ombud för " + fullName(jenny))
                .doesNotContain(fullName(peter));
        assertThat(asked(get(letter), HttpStatus.OK).getContentAsString()).contains("Talar för");
        asked(post(letter + "/sendings").param("way", "HANDED_OVER").param("day", "11 maj"), HttpStatus.FOUND);
        assertThat(asked(get("/decision/decisions/{id}", id.value()), HttpStatus.OK)
                        .getContentAsString())
                .contains("Kvar att underrätta: " + fullName(peter) + ".")
                .contains("1 juni"); // the last day to appeal
        does(amir, () -> notices.told(id, peter, LocalDate.of(2026, 5, 11), "Med bud."));
        assertThat(owed(id)).doesNotContain("notice-of-decision");
    }

    @Test
    void aLetterOfAnotherKindTellsNobodyOfTheDecision() throws Exception {
        DecisionId id = decided();
        String letter = sealed(post(begun(id))
                .param("to", jenny.value().toString())
                .param("language", "sv")
                .param("unsigned", "no"));
        asked(post(letter + "/sendings").param("way", "POSTED").param("day", "11 maj"), HttpStatus.FOUND);
        JdbcClient.create(administrator)
                .sql("update dispatch.letter set kind = 'summons' where about = :id")
                .param("id", id.value())
                .update();
        does(amir, () -> notices.told(id, peter, LocalDate.of(2026, 5, 11), "Med bud."));
        assertThat(owed(id)).contains("notice-of-decision");
        assertThat(asked(get("/decision/decisions/{id}", id.value()), HttpStatus.OK)
                        .getContentAsString())
                .contains("Kvar att underrätta: " + fullName(jenny) + ".");
    }

    @Test
    void itIsNotWrittenUntilItSaysWhereAnAppealIsSent() throws Exception {
        DecisionId id = decided();
        JdbcClient.create(administrator)
                .sql("update dispatch.letterhead set contact_sv = '08-465 004 00' where id = :town")
                .param("town", town.id().value())
                .update();
        String page = begun(id);
        assertThat(asked(get(page), HttpStatus.OK).getContentAsString()).contains("/administration/letterhead");
        String refused = asked(
                        post(page + "/previews")
                                .param("to", jenny.value().toString())
                                .param("language", "sv")
                                .param("unsigned", "no"),
                        HttpStatus.UNPROCESSABLE_CONTENT)
                .getContentAsString();
        assertThat(refused).contains("postadress");
    }

    private MockHttpServletRequestBuilder toAgent(String page) {
        return post(page)
                .param("name", "Advokat Berit Ek")
                .param("address", "Storgatan 1\n123 45 Björkmåla")
                .param("language", "sv")
                .param("unsigned", "no");
    }

    private List<String> owed(DecisionId id) {
        return open(id.value()).stream().map(it -> it.rule().value()).toList();
    }

    private DecisionId decided() {
        documentIsSigned();
        partiesHaveAnswered();
        DecisionId id = written(begun("grant-contact-family"), "Kontaktfamilj varannan helg.");
        consented(id, jenny, peter);
        does(amir, () -> proposals.propose(id, ines.user().id()));
        does(ines, () -> proposals.sendBack(id, Map.of("what", "Skriv vilka helger, och hos vem.")));
        int revision = find(id).sheet().revision();
        does(amir, () -> decisions.save(id, revision, new Answers(words("Kontaktfamilj varannan helg hos Berg."))));
        taken(id);
        return id;
    }

    private byte[] sealed(DecisionId id, PersonId to) throws Exception {
        return sealed(id, to, "no");
    }

    private String begun(DecisionId id) throws Exception {
        return Optional.ofNullable(asked(post("/decision/decisions/{id}/letters", id.value()), HttpStatus.FOUND)
                        .getHeader("Location"))
                .orElseThrow();
    }

    private byte[] sealed(DecisionId id, PersonId to, String unsigned) throws Exception {
        String letter = sealed(post(begun(id))
                .param("to", to.value().toString())
                .param("language", "sv")
                .param("unsigned", unsigned)
                .param("unsignedReason", unsigned.equals("yes") ? "Hot mot personalen." : ""));
        return asked(get(letter + "/pdf"), HttpStatus.OK).getContentAsByteArray();
    }

    private String sealed(MockHttpServletRequestBuilder saving) throws Exception {
        String draft = Optional.ofNullable(saving.buildRequest(new org.springframework.mock.web.MockServletContext())
                        .getRequestURI())
                .orElseThrow();
        asked(saving, HttpStatus.FOUND);
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"")
                .matcher(asked(get(draft + "/preview"), HttpStatus.OK).getContentAsString());
        assertThat(seen.find()).isTrue();
        return Optional.ofNullable(asked(post(draft + "/seals").param("seen", seen.group(1)), HttpStatus.FOUND)
                        .getHeader("Location"))
                .orElseThrow();
    }

    private MockHttpServletResponse asked(MockHttpServletRequestBuilder request, HttpStatus expected) throws Exception {
        MockHttpServletResponse response = http.perform(
                        request.with(csrf()).cookie(new Cookie("tillit-session", amir.token())))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(expected.value());
        return response;
    }

    private String fullName(PersonId person) {
        return as(amir, () -> people.find(person).orElseThrow().name().full());
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return String.join(" ", List.of(new PDFTextStripper().getText(read).split("\\s+")));
        }
    }
}
