package tillit.casework.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The letter with which an appeal goes to the court is to the court, and is written when both questions are answered. FL 46 §. */
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class CourtLetterTest extends AppealTest {

    @Autowired
    MockMvc http;

    AppealId id;

    @BeforeEach
    void jennyAppeals() {
        got("2026-03-03");
        id = came("2026-03-20T10:00:00");
    }

    @Test
    void itIsWrittenWhenItIsSaidThatItCameInTimeAndThatTheDecisionStands() throws Exception {
        asked(begins(), HttpStatus.UNPROCESSABLE_CONTENT);
        judged(id, Appeal.Judged.IN_TIME);
        asked(begins(), HttpStatus.UNPROCESSABLE_CONTENT);
        stands(id);
        asked(begins(), HttpStatus.FOUND);
    }

    @Test
    void itIsToTheCourtAndToNobodyInTheCase() throws Exception {
        judged(id, Appeal.Judged.IN_TIME);
        stands(id);
        String page = Optional.ofNullable(asked(begins(), HttpStatus.FOUND).getHeader("Location"))
                .orElseThrow();
        assertThat(asked(get(page), HttpStatus.OK).getContentAsString())
                .contains("Till vem?")
                .doesNotContain("name=\"to\"", "name=\"behalf\"");
        assertThat(asked(
                                post(page + "/previews")
                                        .param("to", jenny.value().toString())
                                        .param("language", "sv")
                                        .param("unsigned", "no"),
                                HttpStatus.UNPROCESSABLE_CONTENT)
                        .getContentAsString())
                .contains("Skriv namnet på den som brevet är till");
        asked(
                post(page + "/previews")
                        .param("name", "Förvaltningsrätten i Linköping")
                        .param("address", "Box 406, 581 04 Linköping")
                        .param("language", "sv")
                        .param("unsigned", "no"),
                HttpStatus.FOUND);
        assertThat(asked(get(page + "/preview"), HttpStatus.OK).getContentAsString())
                .contains("Förvaltningsrätten i Linköping");
    }

    private MockHttpServletRequestBuilder begins() {
        return post("/appeal/appeals/{id}/letters", id.value());
    }

    private MockHttpServletResponse asked(MockHttpServletRequestBuilder request, HttpStatus expected) throws Exception {
        MockHttpServletResponse response = http.perform(
                        request.with(csrf()).cookie(new Cookie("tillit-session", amir.token())))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(expected.value());
        return response;
    }
}
