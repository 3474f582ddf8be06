package tillit.ground.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
class FrontDoorTest {

    private static final String COOKIE = "tillit-session";

    @Autowired
    WebApplicationContext application;

    @Autowired
    Administration administration;

    @Autowired
    Doorkeeper door;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    MockMvc web;
    Town town;
    UnitId unit;
    Session worker;
    Session boss;

    @BeforeEach
    void aTown() {
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        town = Town.build(administrator);
        unit = town.unit("Mottagning", Takes.CHILD_REPORTS);
        worker = town.worker(Role.INTAKE_OFFICER, unit);
        boss = town.administrator();
    }

    @Test
    void whoIsNotSignedInIsSentToTheFrontDoorWithThePathAndNothingElse() throws Exception {
        web.perform(get("/intake/reports").queryParam("name", "Hemlig Person"))
                .andExpect(status().isFound())
                .andExpect(redirectedUrl("/sign-in?next=%2Fintake%2Freports"));
        web.perform(get("/")).andExpect(redirectedUrl("/sign-in"));
        web.perform(get("/intake/reports").cookie(new Cookie(COOKIE, "utgången")))
                .andExpect(redirectedUrl("/sign-in?expired&next=%2Fintake%2Freports"));
    }

    @Test
    void aPartOfAPageSendsTheWholePageToTheFrontDoor() throws Exception {
        web.perform(get("/intake/reports").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/sign-in"));
    }

    @Test
    void whoIsSignedInComesFurther() throws Exception {
        web.perform(get("/intet/finns/har").cookie(cookieOf(worker))).andExpect(status().isNotFound());
        web.perform(get("/intet/finns/har").cookie(cookieOf(town.deliverer(unit))))
                .andExpect(status().isFound());
    }

    @Test
    void onlyAdministratorsComeToTheAdministration() throws Exception {
        web.perform(get("/administration/people").cookie(cookieOf(worker))).andExpect(status().isForbidden());
        web.perform(get("/administration/people").cookie(cookieOf(boss))).andExpect(status().isOk());
        web.perform(get("/administration/intet").cookie(cookieOf(boss))).andExpect(status().isNotFound());
    }

    @Test
    void aFormThatDoesNotComeFromUsIsRefused() throws Exception {
        Session other = town.worker(Role.INTAKE_OFFICER, unit);
        web.perform(post("/intet/finns/har").cookie(cookieOf(worker))).andExpect(status().isForbidden());
        web.perform(post("/intet/finns/har").cookie(cookieOf(worker)).param("_csrf", formToken(other)))
                .andExpect(status().isForbidden());
        web.perform(post("/intet/finns/har").cookie(cookieOf(worker)).param("_csrf", formToken(worker)))
                .andExpect(status().isNotFound());
    }

    @Test
    void theApiAsksForATokenAndTakesNoCookie() throws Exception {
        Session client = town.deliverer(unit);
        for (ResultActions refused : List.of(
                web.perform(get("/api/reports")),
                web.perform(get("/api/reports").cookie(cookieOf(worker))),
                web.perform(get("/api/reports").cookie(cookieOf(client))),
                web.perform(get("/api/reports").header("Authorization", "Bearer " + worker.token())))) {
            refused.andExpect(status().isUnauthorized())
                    .andExpect(header().string("WWW-Authenticate", "Bearer realm=\"tillit\""));
        }
        web.perform(get("/api/intet").header("Authorization", "Bearer " + client.token()))
                .andExpect(status().isNotFound());
        web.perform(post("/api/intet").header("Authorization", "Bearer " + client.token()))
                .andExpect(status().isNotFound());
    }

    @Test
    void aSystemGetsATokenForItsSecret() throws Exception {
        String name = "region." + UUID.randomUUID();
        Handover client = Entry.as(boss, () -> administration.addClient(new Username(name), "Regionens journalsystem"));

        web.perform(tokenFor(name, client.secret()))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(jsonPath("$.token_type").value("Bearer"))
                .andExpect(jsonPath("$.expires_in").value(3600));
        String body = web.perform(asking().with(request -> {
                    request.addHeader("Authorization", "Basic " + basic(name, client.secret()));
                    return request;
                }))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String token = found("\"access_token\":\"([^\"]+)\"", body);
        web.perform(get("/api/intet").header("Authorization", "Bearer " + token))
                .andExpect(status().isNotFound());

        Handover renewed = Entry.as(boss, () -> administration.giveSecret(client.user()));
        web.perform(get("/api/intet").header("Authorization", "Bearer " + token))
                .andExpect(status().isUnauthorized());
        web.perform(tokenFor(name, client.secret()))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.error").value("invalid_client"));
        web.perform(tokenFor(name, renewed.secret())).andExpect(status().isOk());
    }

    @Test
    void aTokenIsAskedForInTheOneRightWay() throws Exception {
        web.perform(asking())
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.error").value("invalid_client"));
        web.perform(post("/api/token").contentType(MediaType.APPLICATION_FORM_URLENCODED))
                .andExpect(jsonPath("$.error").value("invalid_request"));
        web.perform(post("/api/token")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("grant_type", "password"))
                .andExpect(jsonPath("$.error").value("unsupported_grant_type"));
        web.perform(post("/api/token?client_secret=x")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("grant_type", "client_credentials"))
                .andExpect(jsonPath("$.error").value("invalid_request"));
        web.perform(tokenFor("ingen." + UUID.randomUUID(), "fel")).andExpect(status().isUnauthorized());
    }

    @Test
    void whoGuessesSecretsIsStopped() throws Exception {
        String name = "region." + UUID.randomUUID();
        Entry.as(boss, () -> administration.addClient(new Username(name), "Regionens journalsystem"));
        for (int i = 0; i < 10; i++)
            web.perform(tokenFor(name, "fel").with(from("203.0.113.9"))).andExpect(status().isUnauthorized());
        web.perform(tokenFor(name, "fel").with(from("203.0.113.9")))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "900"));
    }

    @Test
    void whoLeavesAUnitHasLeftItFromTheNextRequestOn() throws Exception {
        assertThat(seenBy(worker).memberships()).hasSize(1);
        Entry.as(boss, () -> left(worker, LocalDate.of(2020, 1, 1)));
        assertThat(seenBy(worker).memberships()).isEmpty();
        Entry.as(boss, () -> {
            administration.setActive(worker.user().id(), false);
            return true;
        });
        web.perform(get("/intet/finns/har").cookie(cookieOf(worker))).andExpect(status().isFound());
    }

    @Test
    void theCookieIsForOurEyesOnlyAndSecureWhereTheWayIs() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse plain = new MockHttpServletResponse();
        SessionCookie.give(worker, request, plain);
        request.setSecure(true);
        MockHttpServletResponse secure = new MockHttpServletResponse();
        SessionCookie.give(worker, request, secure);

        assertThat(plain.getHeader("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
        assertThat(secure.getHeader("Set-Cookie")).contains("; Secure");
    }

    @Test
    void filesThatTellNothingAreOpen() throws Exception {
        web.perform(get("/page/favicon.svg")).andExpect(status().isOk()).andExpect(cookie().doesNotExist(COOKIE));
        web.perform(get("/page/../intake/reports.css")).andExpect(status().is4xxClientError());
        web.perform(get("/error")).andExpect(status().isFound());
    }

    @Test
    void withoutTheDemonstrationNobodyIsSignedInWithOneClick() throws Exception {
        web.perform(post("/demo/sign-in")
                        .param("user", "1")
                        .cookie(cookieOf(worker))
                        .param("_csrf", formToken(worker)))
                .andExpect(status().isNotFound());
        assertThat(application.getBeansOfType(DemoPeople.class)).isEmpty();
        assertThat(door.open(worker.user().id(), How.DEMO, new Visit("203.0.113.1", "")))
                .isEmpty();
    }

    @Test
    void whoeverRunsItMaySeeThatItWorks() throws Exception {
        web.perform(get("/health")).andExpect(status().isOk());
    }

    private User seenBy(Session session) throws Exception {
        List<User> seen = new ArrayList<>();
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(cookieOf(session));
        new SessionFilter(door, User.Kind.PERSON, SessionCookie::token)
                .doFilter(request, new MockHttpServletResponse(), (in, out) -> seen.add(Entry.me()));
        SecurityContextHolder.clearContext();
        return seen.getFirst();
    }

    private boolean left(Session who, LocalDate last) {
        administration.leave(who.user().id(), unit, Role.INTAKE_OFFICER, last);
        return true;
    }

    private static Cookie cookieOf(Session session) {
        return new Cookie(COOKIE, session.token());
    }

    private static String formToken(Session session) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(cookieOf(session));
        CsrfToken token = new FormTokens().loadToken(request);
        return masked(token == null ? "" : token.getToken());
    }

    /** As a page carries it: xored with random bytes of the same length, so that no two pages hold the same. */
    private static String masked(String token) {
        byte[] bytes = token.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] carried = new byte[bytes.length * 2];
        for (int i = 0; i < bytes.length; i++) {
            carried[i] = (byte) i;
            carried[bytes.length + i] = (byte) (bytes[i] ^ i);
        }
        return java.util.Base64.getUrlEncoder().encodeToString(carried);
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder asking() {
        return post("/api/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("grant_type", "client_credentials");
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder tokenFor(
            String name, String secret) {
        return asking().param("client_id", name).param("client_secret", secret);
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private static String basic(String name, String secret) {
        return java.util.Base64.getEncoder()
                .encodeToString((name + ":" + secret).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String found(String pattern, String in) {
        Matcher matcher = Pattern.compile(pattern).matcher(in);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
