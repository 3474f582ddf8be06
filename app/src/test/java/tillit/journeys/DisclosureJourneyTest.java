package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import tillit.casework.cases.CaseId;

/** Somebody asks for a file on the telephone, gets a part of it and a decision on the rest, and appeals; the court sends it back. F28. */
class DisclosureJourneyTest extends JourneyTest {

    @Test
    void fromTheTelephoneToTheCourtAndBack() {
        CaseId tuvas = caseOf("20140502-2383");
        Page page = as(worker).page();
        page.navigate("/cases/" + tuvas.value());
        follow(page, "Utlämnande");
        assertThat(page.locator("main")).containsText("Ingen har begärt handlingar");
        everyLook(worker, page.url(), "disclosures-none");
        everyLook(worker, "/disclosure", "disclosures-unit-none");
        follow(page, "Skriv in en begäran om handlingar");
        everyLook(worker, page.url(), "disclosure-register");
        String request = asked(page);
        everyLook(worker, request, "disclosure-received");
        everyLook(worker, "/disclosure/cases/" + tuvas.value(), "disclosures-case");
        everyLook(worker, "/disclosure", "disclosures-unit");
        page.navigate("/");
        assertThat(page.locator("main")).containsText("Pröva skyndsamt om en handling kan lämnas ut");
        page.navigate(request);
        press(page, "Jag har börjat pröva");
        answered(page);
        everyLook(worker, request, "disclosure-asked");
        decided(page);
        everyLook(worker, request, "disclosure-decided");
        appealed(page);
        everyLook(worker, request, "disclosure-timely");
        forwarded(page);
        everyLook(worker, request, "disclosure-forwarded");
        page.locator("input[name=result][value=SENT_BACK]").check();
        page.locator("[name=ruledOn]").fill("2026-11-10");
        page.locator("[name=cameOn]").fill("2026-11-10");
        page.locator("[name=effect]").fill("Anteckningarna ska prövas en och en.");
        press(page, "Spara det som kom");
        assertThat(page.locator("aside")).containsText("Prövas");
        assertThat(page.locator("main")).containsText("Pröva skyndsamt om en handling kan lämnas ut");
        everyLook(worker, request, "disclosure-sent-back");
        page.navigate("/cases/" + tuvas.value());
        assertThat(page.locator("main")).containsText("Kammarrätten skickade tillbaka frågan om handlingar");
    }

    private String asked(Page page) {
        press(page, "Skriv in");
        asksFor(page, 6, "Välj vem som frågar");
        browser.check(page, "disclosure-register-refused");
        page.getByLabel("Någon som inte vill säga vem det är").check();
        page.locator("[name='arrived.day']").fill("2026-11-10");
        page.locator("[name='arrived.time']").fill("08.00");
        page.getByLabel("På telefon").check();
        page.locator("[name=what]").fill("Allt som står om Tuva.");
        page.getByLabel("Hela akten").check();
        page.getByLabel("Få en kopia").check();
        press(page, "Skriv in");
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
        assertThat(page.locator("#told")).containsText("prövas genast");
        return page.url().replaceAll("#.*", "");
    }

    private void answered(Page page) {
        page.locator("input[name=outcome][value=PART]").check();
        page.locator("[name=answeredOn]").fill("2026-11-10");
        page.locator("input[name=how][value=HANDED]").check();
        press(page, "Spara svaret");
        asksFor(page, 4, "Skriv vilken bestämmelse");
        browser.check(page, "disclosure-answer-refused");
        page.locator("[name=provision]").fill("26 kap. 1 § offentlighets- och sekretesslagen");
        page.locator("[name=reasons]").fill("Det som skolkamraten har berättat kan inte lämnas ut utan men.");
        page.locator("input[name=toldThem]").check();
        page.locator("input[name=asksWritten][value=true]").check();
        press(page, "Spara svaret");
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
        assertThat(page.locator("aside")).containsText("Väntar på skriftligt beslut");
    }

    private void decided(Page page) {
        page.locator("[name=decidedOn]").fill("2026-11-10");
        page.locator("[name=decidedBy]").fill("Birgitta Sahlén, enhetschef");
        page.locator("[name=delegation]").fill("Delegationsordningen punkt 2.4");
        press(page, "Beslutet är skrivet");
        assertThat(page.locator("main")).containsText("har inte börjat löpa");
        page.locator("[name=receivedOn]").fill("2026-11-10");
        press(page, "Spara dagen");
        assertThat(page.locator("main")).containsText("Sista dagen att överklaga är tisdag 1 december");
    }

    private void appealed(Page page) {
        page.locator("[name='appealed.day']").fill("2026-11-10");
        page.locator("[name='appealed.time']").fill("08.05");
        page.locator("[name=wants]").fill("Jag vill ha allt.");
        press(page, "Skriv in överklagandet");
        assertThat(page.locator("main")).containsText("i rätt tid");
        page.locator("input[name=judged][value=IN_TIME]").check();
        press(page, "Spara vad jag har kommit fram till");
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
    }

    private void forwarded(Page page) {
        page.locator("[name=stands]").fill("Vi har läst anteckningarna en gång till. Inget nytt.");
        page.locator("[name=court]").fill("Kammarrätten i Jönköping");
        page.locator("[name=forwardedOn]").fill("2026-11-10");
        press(page, "Det har gått till kammarrätten");
        assertThat(page.locator("aside")).containsText("Hos kammarrätten");
    }
}
