package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.ground.access.Role;
import tillit.ground.access.Session;

/** Somebody writes down a report for so long that the session ends, and sends it: it is not received, and the words are still there to copy. */
class SignedOutJourneyTest extends JourneyTest {

    private static final String WORDS =
            "Tuva har inte varit i skolan på tre veckor.\n\nHon säger <inte> varför & gråter.";

    Session another;

    @BeforeEach
    void whoComesBack() {
        another = named("Hanna Rosenqvist", town.worker(Role.INTAKE_OFFICER, reception));
    }

    @Test
    void whatWasWrittenWhenTheSessionHadEndedIsGivenBackToBeCopied() {
        for (String language : new String[] {"sv", "en"}) {
            for (int width : new int[] {320, 1280}) {
                sessionLasts("1 day");
                Page page = as(officer).page(language, width);
                write(page);
                sessionLasts("-1 minute");
                send(page);
                assertThat(page.locator("h1"))
                        .hasText(language.equals("sv") ? "Du behöver logga in" : "You need to sign in");
                givenBack(page);
                browser.check(page, "signed-out-while-writing");
            }
        }
    }

    @Test
    void whoHasSignedInAnewInAnotherWindowIsGivenBackWhatStoodInTheOldOne() {
        Page page = as(officer).page();
        write(page);
        page.context()
                .addCookies(List.of(new Cookie("tillit-session", another.token())
                        .setDomain("localhost")
                        .setPath("/")));
        send(page);
        assertThat(page.locator("h1")).hasText("Det går inte att göra härifrån");
        givenBack(page);
        Page anew = page.context().waitForPage(() -> follow(page, "Öppna Tillit i en ny flik"));
        assertThat(anew.locator("h1")).containsText("Hanna");
        givenBack(page);
    }

    @Test
    void whoeverIsSignedOutComesToTheFrontDoorFromTheNewWindow() {
        Page page = as(officer).page();
        write(page);
        sessionLasts("-1 minute");
        send(page);
        Page anew = page.context().waitForPage(() -> follow(page, "Öppna Tillit i en ny flik"));
        assertThat(anew).hasURL(Pattern.compile(".*/sign-in.*"));
        givenBack(page);
    }

    @Test
    void whoeverHasWrittenNothingComesToTheFrontDoor() {
        Page page = as(officer).page();
        page.navigate("/intake/reports/new");
        sessionLasts("-1 minute");
        send(page);
        assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?expired.*"));
    }

    private static void write(Page page) {
        page.navigate("/intake/reports/new");
        page.locator("textarea[name=text]").fill(WORDS);
        page.locator("[name='about[0].personalNumber']").fill("20140502-2383");
    }

    /** Both where it is Swedish and where it is English. */
    private static void send(Page page) {
        page.locator("main form:has(textarea[name=text]) button.govuk-button")
                .last()
                .click();
    }

    private static void givenBack(Page page) {
        assertThat(page.locator("textarea[readonly]")).hasCount(1);
        assertThat(page.locator("textarea[readonly]")).hasValue(WORDS);
        assertThat(page.locator("main")).not().containsText("2383");
    }

    private void sessionLasts(String time) {
        JdbcClient.create(administrator)
                .sql("update access.session set expires_at = now() + cast(:time as interval) where user_id = :me")
                .param("time", time)
                .param("me", officer.user().id().value())
                .update();
    }
}
