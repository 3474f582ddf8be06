package tillit.ground.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** What was written is given back to the one who sent it from our own pages, and a secret never. */
class LeftOverTest {

    private static final String WORDS = "Tuva säger att hon inte vill gå hem i dag.";
    private static final Pattern SECRET_FIELD = Pattern.compile("name = \"([A-Za-z]+)\"[^\\n]*secret = true");

    @Test
    void whatWasWrittenIsGivenBackInTheOrderOfTheForm() {
        MockHttpServletRequest request = sent("same-origin");
        request.addParameter("words", WORDS);
        request.addParameter("reasons", "Skälen för det:\nde är två.");
        request.addParameter("again", WORDS);
        assertThat(LeftOver.of(request)).containsExactly(WORDS, "Skälen för det:\nde är två.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void nothingIsShownThatAnotherSiteHasWritten(String from) {
        MockHttpServletRequest request = sent(from);
        request.addParameter("words", WORDS);
        assertThat(LeftOver.of(request)).isEmpty();
    }

    @Test
    void nothingIsShownOfWhatWasOnlyAskedFor() {
        MockHttpServletRequest request = sent("same-origin");
        request.setMethod("GET");
        request.addParameter("words", WORDS);
        assertThat(LeftOver.of(request)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kort.", "0190a5e2-7b1c-7c3e-9a55-2f0c1d2e3f40", "/intake/reports/0190a5e2"})
    void whatIsShortOrNobodyHasWrittenIsLeftOut(String value) {
        MockHttpServletRequest request = sent("same-origin");
        request.addParameter("words", value);
        assertThat(LeftOver.of(request)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void noFieldOfASecretIsEverGivenBack(String field) {
        MockHttpServletRequest request = sent("same-origin");
        request.addParameter(field, "en lösenfras med många långa ord");
        assertThat(LeftOver.of(request)).isEmpty();
    }

    /** Those of all pages, and those that no page calls secret. */
    static Stream<String> secrets() throws IOException {
        try (Stream<Path> pages = Files.walk(Path.of("src", "main", "jte"))) {
            List<String> found = pages.filter(Files::isRegularFile)
                    .flatMap(it -> SECRET_FIELD.matcher(read(it)).results())
                    .map((MatchResult it) -> it.group(1))
                    .distinct()
                    .toList();
            assertThat(found).contains("password", "passphrase", "old");
            return Stream.concat(
                    found.stream(), Stream.of("_csrf", "code", "token", "personalNumber", "about[0].personalNumber"));
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static MockHttpServletRequest sent(String from) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/intake/reports");
        request.addHeader("Sec-Fetch-Site", from);
        return request;
    }
}
