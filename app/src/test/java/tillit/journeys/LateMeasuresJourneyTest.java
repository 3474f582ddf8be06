package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import tillit.ground.access.Session;

/** What was granted in November has not begun in April: it stands in the report of the quarter, is given its reason, and is reported; and when it begins that is reported, too. */
class LateMeasuresJourneyTest extends LateJourneyTest {

    @Test
    void whatHasNotBegunIsInTheReportOfTheQuarterAndIsGivenItsReason() {
        Session later = inApril();
        Page page = as(later).page();
        page.navigate("/decision/measures");
        follow(page, "Beviljat och inte utfört i tid");
        assertThat(page.locator("main")).containsText("Kvartal 1, 2027");
        assertThat(page.locator("main")).containsText("En insats saknar skäl");
        everyLook(later, "/decision/late", "late-measures");
        page.locator("main td a").first().click();
        page.locator("input[name=what][value=DELAY_EXPLAINED]").check();
        page.locator("[name=on]").fill("2027-04-05");
        page.locator("textarea[name=words]").fill("Ingen familj har kunnat ta emot. Två har tillfrågats.");
        press(page, "Spara");
        assertThat(page.locator("main")).containsText("Varför den inte utförs, ");
        page.navigate("/decision/late");
        assertThat(page.locator("main")).containsText("Ingen familj har kunnat ta emot.");
        assertThat(page.locator("main")).not().containsText("saknar skäl");
        follow(page, "Kvartal 4, 2026");
        assertThat(page.locator("main")).containsText("Inget att rapportera");
        browser.check(page, "late-measures-none");
    }

    @Test
    void theReportIsSentAndWhenItBeginsThatIsToldInItsTurn() {
        Session later = inApril();
        Page page = as(later).page();
        page.navigate("/decision/late/2027-2");
        assertThat(page.locator("main")).containsText("Kvartal 2, 2027, som pågår");
        assertThat(page.locator("main")).containsText("Kvartalet pågår till och med onsdag 30 juni 2027.");
        assertThat(page.locator("[name=sentOn]")).hasCount(0);
        browser.check(page, "late-measures-runs");

        follow(page, "Kvartal 1, 2027");
        press(page, "Anteckna att rapporten är skickad");
        asksFor(page, 1, "Skriv vilken dag rapporten skickades");
        browser.check(page, "late-measures-unsent");
        page.locator("[name=sentOn]").fill("2027-04-05");
        press(page, "Anteckna att rapporten är skickad");
        assertThat(page.locator("main")).containsText("Det är antecknat att rapporten är skickad.");
        assertThat(page.locator("main"))
                .containsText("Antecknat som rapporterat till IVO och revisorerna måndag 5 april 2027.");
        assertThat(page.locator("main td[data-head=Rapporterad]")).containsText("Kvartal 1, 2027: måndag 5 april 2027");
        assertThat(page.locator("#reported")).hasText("Rapporterat");
        assertThat(page.locator("main")).not().containsText("En insats saknar skäl");

        clock.is("2027-04-20T09:00:00");
        begins(page);
        Page hers = as(worker).page();
        hers.navigate("/");
        follow(hers, "Rapportera att en försenad insats har verkställts");
        assertThat(hers.locator("h1")).hasText("Beviljat och inte utfört i tid");
        page.navigate("/decision/late");
        assertThat(page.locator("main")).containsText("utförd måndag 19 april 2027");
        as(later).everywhere("/decision/late", "late-measures-owed", it -> {});
        page.locator("[name=measures]").check();
        page.locator("[name=toldOn]").fill("2027-04-18");
        press(page, "Anteckna att det är rapporterat");
        asksFor(page, 1, "Skriv en senare dag");
        assertThat(page.locator("[name=measures]")).isChecked();
        page.locator("[name=toldOn]").fill("2027-04-20");
        press(page, "Anteckna att det är rapporterat");
        assertThat(page.locator("#owed")).hasCount(0);
        assertThat(page.locator("main td[data-head=Rapporterad]"))
                .containsText("Att den väntar inte längre: tisdag 20 april 2027");
        everyLook(later, "/decision/late/2027-1", "late-measures-sent");
        page.navigate("/cases/" + tuvas.value());
        assertThat(page.locator("main")).containsText("Rapporterat till IVO att en insats är försenad");
    }

    private void begins(Page page) {
        page.locator("main td a").first().click();
        page.locator("input[name=what][value=STARTED]").check();
        page.locator("[name=on]").fill("2027-04-19");
        page.locator("textarea[name=words]").fill("Första helgen hos familjen.");
        press(page, "Spara");
        assertThat(page.locator("main")).containsText("Pågår sedan 19 april");
    }
}
