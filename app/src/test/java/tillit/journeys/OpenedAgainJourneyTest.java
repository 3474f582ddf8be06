package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.casework.investigation.InvestigationEnds;

/** A child whose investigation ended last week is reported again: the one who decides is asked why another is needed, and the answer stands in it. */
class OpenedAgainJourneyTest extends InvestigatedTest {

    private static final String WHY = "Det nya är att Tuva har slagits. Den förra handlade om frånvaron.";

    @Autowired
    InvestigationEnds ends;

    @Test
    void whoeverOpensAnotherSoSoonIsAskedWhyAndItStandsInTheInvestigation() {
        documentIsSigned();
        by(worker, () -> {
            ends.close(investigation, clock.instant());
            return investigation;
        });
        clock.is("2026-11-10T08:40:00");
        Page page = as(officer).page();
        confirmAndSign(page, registerTuva(page), "Tuva");
        String address = page.url();
        page.getByText("Behöver utredning inledas redan nu?").click();
        assertThat(page.locator("textarea[name=again]")).isHidden();
        decide(page, "Ja, inled utredning", "Tuva behöver skydd.");
        asksFor(page, 1, "Den förra utredningen om barnet avslutades för kort tid sedan. Skriv varför en ny behövs nu");
        assertThat(page.locator("textarea[name=reasons]")).hasValue("Tuva behöver skydd.");
        browser.check(page, "opened-again-refused");
        page.getByLabel("Varför en ny utredning så snart?").fill(WHY);
        openFor(page, "Tuva behöver skydd.");
        everyLook(officer, address.replaceAll("^https?://[^/]+", ""), "opened-again");

        Page hers = as(worker).page();
        hers.navigate("/cases"); // the reception does not see the former case, and has opened another
        hers.locator("main a[href^='/cases/']:has-text('Tuva'):not([href*='" + tuvas.value() + "'])")
                .first()
                .click();
        hers.locator("main nav a[href^='/investigation/']").first().click();
        assertThat(hers.locator("main")).containsText("Varför så snart efter den förra");
        assertThat(hers.locator("main")).containsText(WHY);
        browser.check(hers, "opened-again-investigation");
    }
}
