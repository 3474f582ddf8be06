package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.casework.cases.CaseId;
import tillit.casework.decision.DecisionId;
import tillit.casework.decision.Rulings;
import tillit.ground.forms.Answers;

/** Somebody applies by telephone: looked up, written down and investigated in one go, told of delay by letter, answered by a decision. */
class ApplicationJourneyTest extends InvestigatedTest {

    @Autowired
    Rulings rulings;

    @Test
    void aMotherWhoAppliesIsHeardAtOnceToldOfDelayAndAnswered() {
        Page page = as(worker).page();
        page.navigate("/people/search");
        page.locator("main [name=q]").fill("20140502-2383");
        page.locator("main form button[type=submit]").first().click();
        page.waitForLoadState();
        page.locator("main a[href^='/people/persons/']").first().click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Skriv in en ansökan"))
                .click();
        assertThat(page.locator("main h1")).containsText("Tuva");
        assertThat(page.locator("main")).containsText("där en utredning pågår. Ansökan läggs till den.");
        assertThat(page.locator("main")).containsText("Under 15 år");
        everyLook(worker, path(page), "application-register");

        page.getByLabel("Jenny Åkerlind, vårdnadshavare").check();
        page.locator("[name='arrived.time']").fill("08.05");
        page.getByLabel("Per telefon").check();
        press(page, "Skriv in");
        assertThat(page.locator(".govuk-error-summary")).containsText("Skriv vad ansökan gäller");
        assertThat(page.locator("[name='arrived.time']")).hasValue("08.05");
        browser.check(page, "application-refused");
        page.locator("[name=what]").fill("Vi orkar inte längre. Tuva behöver komma bort en helg i månaden.");
        press(page, "Skriv in");
        assertThat(page.locator("main h1")).hasText("Ansökan");
        assertThat(page.locator("main")).containsText("Utredningen som redan pågick");
        assertThat(page.locator("main .t-duties")).containsText("Avgör ansökan");
        String address = path(page);
        everyLook(worker, address, "application");

        page.getByText("Avgörandet dröjer").first().click();
        page.locator("[name=reasons]").fill("Vi väntar på skolans utlåtande.");
        press(page, "Skriv ner att det dröjer");
        assertThat(page.locator("main .t-duties")).containsText("Säg till om avgörandet dröjer");
        everyLook(worker, address, "application-delayed");
        press(page, "Skriv brevet");
        assertThat(page.locator("main")).containsText("Besked om att avgörandet dröjer");
        browser.check(page, "application-letter");

        page.navigate(address);
        page.locator("[name=toldOn]").fill("2026-11-10");
        page.getByLabel("Vid ett besök").check();
        press(page, "Parten har fått veta det");
        assertThat(page.locator("main")).containsText("Vid ett besök tisdag 10 november 2026");

        assertThat(page.locator("main")).containsText("Inget beslut är fattat än");
        refused();
        page.navigate(address);
        page.locator("[name=decision]").first().check();
        press(page, "Ansökan är avgjord");
        assertThat(page.locator("main")).containsText("Ansökan är avgjord. Inget mer ska göras här.");
        assertThat(page.locator("main .t-duties")).hasCount(0);
        everyLook(worker, address, "application-decided");
        everyLook(worker, "/application/cases/" + tuvas.value(), "applications-of-case");
        everyLook(worker, "/application", "applications");
    }

    private void refused() {
        documentIsSigned();
        partiesHaveAnswered();
        CaseId hers = tuvas;
        DecisionId id = by(worker, () -> decisions.begin(hers, "refuse-application", investigation, null));
        by(
                worker,
                () -> decisions.save(
                        id,
                        1,
                        new Answers(Map.of(
                                "what", List.of("Avlastning beviljas inte."),
                                "from", List.of("2026-11-16"),
                                "reasons", List.of("Behovet kan tillgodoses av mormor. Utredningen visar det."),
                                "bestInterests", List.of("Tuva har själv sagt att hon vill vara hos mormor."),
                                "information", List.of("Fick veta det i skolan och berättade det tillbaka."),
                                "views", List.of("Jag vill vara hos mormor."),
                                "weight", List.of("Hon är tolv år; det hon säger väger tungt."),
                                "heard", List.of("Jenny och Robin läste allt.")))));
        by(leader, () -> rulings.sign(id));
    }

    private static String path(Page page) {
        return page.url().replaceAll("^https?://[^/]+", "");
    }
}
