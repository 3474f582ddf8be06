package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import tillit.ground.access.Role;
import tillit.ground.access.Session;

/** Somebody who is new follows only what the help page says, in a real browser. */
class HelpJourneyTest extends JourneyTest {

    @Test
    void whoeverIsNewFindsTheHelpFromAnyPageAndWritesDownAReportByWhatItSays() {
        Session newcomer = town.worker(Role.INTAKE_OFFICER, reception);
        Page page = as(newcomer).page();
        page.navigate("/cases");
        follow(page, "Hjälp: så gör du");
        assertThat(page.locator("#ask")).hasText("Vem frågar du?");
        assertThat(page.locator("main")).containsText("Birgitta Sahlén leder enheten där du arbetar.");
        assertThat(page.locator("main section h2")).hasCount(11);
        assertThat(page.locator("main"))
                .containsText("Gå till ”Inkorg” i menyn och tryck på ”Skriv ned en ny anmälan”.");
        assertThat(page.locator("main")).containsText("Tryck på ”Registrera anmälan”.");

        page.locator(".t-nav__link", new Page.LocatorOptions().setHasText("Inkorg"))
                .click();
        follow(page, "Skriv ned en ny anmälan");
        press(page, "Registrera anmälan");
        assertThat(page.locator(".govuk-error-summary")).isVisible();
    }

    @Test
    void theHelpCanBeUsedByEveryone() {
        everyLook(officer, "/help", "help");
    }
}
