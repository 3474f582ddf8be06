package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The people around Tuva; and a case that was opened for Tuva and is about Theo. */
class FamilyJourneyTest extends JourneyTest {

    Page page;
    String address;

    @BeforeEach
    void aCase() {
        Page report = as(officer).page();
        String where = registerTuva(report);
        confirmAndSign(report, where, "Tuva");
        report.navigate(where);
        report.getByText("Behöver utredning inledas redan nu?").click();
        openFor(report, "Tuva behöver mer än skolan kan ge.");
        page = as(worker).page();
        page.navigate("/cases");
        follow(page, "Tuva");
        address = page.url();
    }

    @Test
    void theFamilyMapIsFilledInAndShownToAGuardianWithoutTheOthersAddress() {
        follow(page, "Familj och nätverk");
        String map = page.url();
        press(page, "Lägg till");
        asksFor(page, 2, "Skriv vad personen heter");
        page.getByLabel("Namn", new Page.GetByLabelOptions().setExact(true)).fill("Gunilla Berg");
        page.getByLabel("Mor- eller farförälder").check();
        page.getByLabel("Med egna ord").fill("mormor");
        page.getByLabel("Telefon").fill("070-111 22 33");
        page.getByLabel("Anteckning").fill("Hämtar på onsdagar.");
        press(page, "Lägg till");
        assertThat(page.locator("section:has(#map)")).containsText("Gunilla Berg");
        everyLook(worker, map, "family-map");

        follow(page, "Så här kan kartan visas för Robin");
        assertThat(page.locator("main")).containsText("Stationsgatan 3");
        assertThat(page.locator("main")).not().containsText("Kvarngatan");
        assertThat(page.locator("main")).not().containsText("Gunilla");
        everyLook(worker, page.url(), "family-map-guardian");

        page.navigate(map);
        press(page, "Får visas");
        follow(page, "Så här kan kartan visas för Robin");
        assertThat(page.locator("main")).containsText("Gunilla");
        page.navigate(map);
        press(page, "Inte längre i nätverket");
        assertThat(page.locator("section:has(#add)")).containsText("Gunilla Berg");
    }

    @Test
    void aCaseAboutTheWrongPersonIsGuidedToTheRightOne() {
        follow(page, "Fel person i ärendet?");
        everyLook(worker, page.url(), "wrong-person");
        follow(page, "Allt här handlar om någon annan");
        String search = page.url();
        press(page, "Sök");
        asksFor(page, 1, "Skriv ett personnummer eller ett namn");
        page.getByLabel("Personnummer eller namn").fill("Theo Wallenius");
        press(page, "Sök");
        assertThat(page.locator("section:has(#found)")).containsText("Theo Wallenius");
        browser.check(page, "wrong-person-found");
        follow(page, "Det är Theo Wallenius, född 2015-12-01");
        everyLook(worker, page.url(), "wrong-person-confirm");
        page.getByLabel("Varför var det fel person?").fill("Skolan blandade ihop dem.");
        press(page, "Rätta ärendet");
        asksFor(page, 1, "kryssa");
        assertThat(page.getByLabel("Varför var det fel person?")).hasValue("Skolan blandade ihop dem.");
        assertThat(page.locator("main")).containsText("Det ska gälla Theo Wallenius");
        browser.check(page, "wrong-person-refused");
        page.getByLabel("Jag har kontrollerat namn och födelsedatum").check();
        press(page, "Rätta ärendet");
        assertThat(page.locator("#told")).containsText("Ärendet är rättat");
        assertThat(page.locator("h1")).containsText("Theo Wallenius");
        browser.check(page, "wrong-person-done");
        page.navigate(address);
        assertThat(page.locator("section:has(#timeline)")).containsText("Rättad: ärendet stod på fel person");
        assertThat(page.locator("main")).not().containsText("Tuva");

        page.navigate(search);
        follow(page, "Rätt person finns inte här");
        everyLook(worker, page.url(), "wrong-person-unfound");
        Page other = as(colleague).page();
        other.navigate(search);
        assertThat(other.locator("main")).containsText("Den som ansvarar för ärendet");
    }
}
