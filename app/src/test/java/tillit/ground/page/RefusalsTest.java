package tillit.ground.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import tillit.ground.law.Refusal;
import tillit.ground.law.RuleId;

/** What people and systems read when something is refused, missing or broken. Asked over HTTP, as they do. */
@SpringBootTest(classes = PageAlone.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RefusalsTest.Room.class)
@ActiveProfiles("demo")
@ExtendWith(OutputCaptureExtension.class)
class RefusalsTest {

    private static final String SECRET = "Tuva Åkerlind 20140502-2383";
    private static final UUID HIDDEN = UUID.fromString("019a0000-0000-7000-8000-000000000001");

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void whatIsHiddenAnswersExactlyAsWhatIsMissing() {
        HttpResponse<String> hidden = get("/try/" + HIDDEN);
        for (String missing : new String[] {"/try/" + UUID.randomUUID(), "/try/not-an-id", "/nowhere"}) {
            HttpResponse<String> answer = get(missing);
            assertThat(answer.statusCode()).isEqualTo(hidden.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(hidden.body());
        }
    }

    @Test
    void aRefusedFormKeepsWhatWasTypedAndShowsItHarmless() {
        HttpResponse<String> page = post("/try/forms", "words=%3Cscript%3Ealert(1)%3C%2Fscript%3E&number=");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt;",
                        "<a href=\"#number\">Fyll i det här</a>",
                        "<title>Fel: ")
                .doesNotContain("<script>alert");
    }

    @Test
    void aRefusalThatARuleDemandsCanBeAskedWhy() {
        HttpResponse<String> page = post("/try/forms", "words=x&number=refuse");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Varför?", "socialtjänstlagen (2025:400)", "<a href=\"#number\">Svara på det här</a>");
    }

    @Test
    void aRefusalThatNoFormWaitsForIsAPageOfItsOwn() {
        HttpResponse<String> page = post("/try/alone", "");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("<h1>Det gick inte</h1>", "Svara på det här");
    }

    @Test
    void aFaultOfOursTellsAReferenceAndNothingElse(CapturedOutput log) {
        HttpResponse<String> page = get("/try/broken");
        assertThat(page.statusCode()).isEqualTo(500);
        String reference = page.body().replaceAll("(?s).*t-num-line\">([0-9a-f]{8})<.*", "$1");
        assertThat(page.body())
                .contains("Något gick fel hos oss")
                .doesNotContain("Tuva", "IllegalState", "tillit.ground");
        assertThat(log.getAll())
                .contains("fault " + reference, "java.lang.IllegalStateException")
                .doesNotContain("Tuva");
    }

    @ParameterizedTest
    @CsvSource({
        "sv, Det som skickades kan inte tas emot, Fyll i det här",
        "en, What was sent cannot be accepted, Fill this in"
    })
    void aSystemIsToldInItsLanguageWhichFieldToChange(String language, String title, String detail) {
        HttpResponse<String> problem = api("/api/try", "{\"words\":\"\",\"number\":\"x\"}", language);
        assertThat(problem.statusCode()).isEqualTo(422);
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.headers().firstValue("Content-Language")).contains(language);
        assertThat(problem.body())
                .contains(
                        "\"title\":\"" + title,
                        "\"detail\":\"" + detail,
                        "\"field\":\"words\"",
                        "\"status\":422",
                        "urn:tillit:refusal:form");
    }

    @Test
    void aSystemIsToldTheProvisionThatForbids() {
        HttpResponse<String> problem = api("/api/try", "{\"words\":\"x\",\"number\":\"refuse\"}", "en");
        assertThat(problem.body())
                .contains(
                        "\"provision\":\"Chapter 20",
                        "\"field\":\"number\"",
                        "urn:tillit:refusal:page.problem.NotNull");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/try|{|400",
                "/api/try|[]|400",
                "/api/try|{\"words\":{}}|400",
                "/api/nowhere|{}|404",
                "/api/broken|{}|500"
            })
    void aSystemAlwaysGetsAProblemAndNeverWhatItSent(String address, String body, int status) {
        HttpResponse<String> problem = api(address, body, "sv");
        assertThat(problem.statusCode()).isEqualTo(status);
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.body()).contains("\"title\":").doesNotContain("Tuva", "Exception", "tillit.ground");
    }

    @Test
    void aWrongMethodIsToldKindly() {
        assertThat(get("/page/language").statusCode()).isEqualTo(405);
        assertThat(get("/page/language").body()).contains("Det går inte att göra så här");
    }

    @Test
    void anAddressThatFormsAreSentToLeadsToTheFormWhenSomebodyOpensItAsAPage() {
        HttpResponse<String> answer = get("/try/forms/sent");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/styles");
    }

    @Test
    void onARefusedFormTheLanguageIsChosenByTheFormItself() {
        String page = post("/styles/examples", "").body();
        assertThat(page)
                .contains(
                        "<form class=\"t-stack\" id=\"sent\"",
                        "form=\"sent\" formnovalidate name=\"page-language\" value=\"en\"",
                        "name=\"page-theme\"")
                .doesNotContain("action=\"/page/language\"");
    }

    @Test
    void aPageThatNoLongerHoldsTheFormItAnswersHasNoButtonThatSendsIt() {
        assertThat(post("/try/forms", "words=&number=x").body())
                .doesNotContain("form=\"sent\"", "action=\"/page/language\"");
    }

    @Test
    void aFormThatIsSentToBeReadInAnotherLanguageIsShownAgainAndNothingIsDone() {
        HttpResponse<String> page = post("/try/forms", "words=Tre+barn&number=7&page-language=en");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"en\"", "Tre barn").doesNotContain("govuk-error-summary");
        assertThat(String.join("\n", page.headers().allValues("Set-Cookie"))).contains("tillit-language=en");
    }

    @Test
    void aQuestionIsAskedAgainInTheOtherLanguage() {
        assertThat(post("/try/questions", "words=x&page-language=en").body()).contains("<html lang=\"en\"", "asked:x");
    }

    @Test
    void whatHasBeenDoneIsToldOnceOnThePageThatFollows() {
        HttpResponse<String> done = post("/try/forms", "words=x&number=7");
        assertThat(done.statusCode()).isEqualTo(302);
        String cookie = done.headers().allValues("Set-Cookie").stream()
                .filter(it -> it.startsWith("tillit-done"))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("tillit-done=page.done.example::", "HttpOnly", "SameSite=Lax", "Max-Age=60");

        HttpResponse<String> page = send(
                HttpRequest.newBuilder().header("Cookie", cookie.split(";")[0]).GET(), "/styles");
        assertThat(page.body()).contains("role=\"alert\"", "Det är sparat.");
        assertThat(page.headers().allValues("Set-Cookie"))
                .anySatisfy(it -> assertThat(it).contains("tillit-done=;", "Max-Age=0"));
        assertThat(get("/styles").body()).doesNotContain("Det är sparat.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.done.no-such::", "Pengar är utbetalda", "page.title::", "page.done.example:x:y"})
    void nothingIsToldThatNoActHasWords(String made) {
        HttpResponse<String> page = send(
                HttpRequest.newBuilder()
                        .header(
                                "Cookie",
                                "tillit-done=" + made.replace(' ', '+').replace('ä', 'a'))
                        .GET(),
                "/styles");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("id=\"told\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/styles",
                "/nowhere",
                "/try/broken",
                "/page/tillit.css",
                "/page/fonts/inter/5.2.5/files/inter-latin-400-normal.woff2"
            })
    void everyAnswerKeepsToItselfAndSaysSoOnce(String address) {
        HttpResponse<String> answer = get(address);
        for (String header : new String[] {
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Permissions-Policy",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Embedder-Policy",
            "Cross-Origin-Resource-Policy",
            "Cache-Control"
        }) {
            assertThat(answer.headers().allValues(header))
                    .as(header + " of " + address)
                    .hasSize(1);
        }
        boolean ours = address.matches("/page/.*\\.(css|woff2)");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                .contains(ours ? "max-age=31536000" : "no-store");
    }

    @Test
    void aStylesheetIsNamedByItsContent() {
        String address = get("/styles").body().replaceAll("(?s).*href=\"(/page/tillit-[0-9a-f]{32}\\.css)\".*", "$1");
        assertThat(get(address).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/styles, /styles",
        "https://elsewhere.example/, /",
        "//elsewhere.example, /",
        "/\\elsewhere, /",
        "javascript:alert(1), /"
    })
    void afterAChoiceOneStaysWithUs(String back, String location) {
        HttpResponse<String> answer = post(
                "/page/language",
                "language=en&back=" + java.net.URLEncoder.encode(back, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(location);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("tillit-language=en", "HttpOnly", "SameSite=Lax");
    }

    private HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder().GET(), address);
    }

    private HttpResponse<String> post(String address, String form) {
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)),
                address);
    }

    private HttpResponse<String> api(String address, String json, String language) {
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", language + ", *;q=0.5")
                        .POST(BodyPublishers.ofString(json)),
                address);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String address) {
        try {
            return http.send(
                    request.uri(URI.create("http://localhost:" + port + address))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException unanswered) {
            throw new IllegalStateException(unanswered);
        }
    }

    record Words(@NotBlank String words, @NotBlank String number) {}

    static class ForbiddenByRule extends Refusal {
        ForbiddenByRule() {
            super("page.problem.NotNull", new RuleId("preliminary-assessment"), "number");
        }
    }

    static class Forbidden extends Refusal {
        Forbidden() {
            super("page.problem.NotNull");
        }
    }

    /** A room that refuses, hides and breaks. */
    @Controller
    static class Room {

        @GetMapping("/try/{id}")
        String hidden(@PathVariable UUID id) {
            throw new Missing();
        }

        @PostMapping({"/try/forms", "/try/forms/sent"})
        @FormAt("/styles")
        @Done("page.done.example")
        String sent(@Valid @ModelAttribute Words form) {
            if (form.number().equals("refuse")) throw new ForbiddenByRule();
            return "redirect:/styles";
        }

        @PostMapping("/try/questions")
        @Asks
        String asked(@RequestParam String words, Model model) {
            model.addAttribute("failure", new Failures.Failure("asked:" + words, null, List.of()));
            return "ground/page/failed";
        }

        @PostMapping("/try/alone")
        String alone() {
            throw new Forbidden();
        }

        @GetMapping("/try/broken")
        String broken() {
            throw new IllegalStateException(SECRET, new IllegalArgumentException(SECRET));
        }

        @PostMapping("/api/try")
        @ResponseBody
        String told(@Valid @RequestBody Words words) {
            if (words.number().equals("refuse")) throw new ForbiddenByRule();
            return "";
        }

        @PostMapping("/api/broken")
        @ResponseBody
        String brokenToo() {
            throw new IllegalStateException(SECRET);
        }
    }
}
