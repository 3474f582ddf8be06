package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tillit.ground.access.Session;

/** What is done with a report now and then, each on a page of its own. */
class SeldomActsJourneyTest extends JourneyTest {

    private static final String NUMBER_OF_MELKER = "20120301-2396";
    private static final String NUMBER_OF_ISAK = "20150902-2396";

    @Test
    void whoeverRegistersAReportAboutAProtectedChildGetsAReceiptAndNothingMore() {
        Page page = as(officer).page();
        registered(page, "Isak Lönnerholm", NUMBER_OF_ISAK, "Isak har varit ledsen länge.");
        assertThat(page.locator("h1")).hasText("Anmälan är mottagen");
        assertThat(page.locator("main")).not().containsText("Isak");
        browser.check(page, "receipt");
        as(officer).everywhere("/intake/reports/new", "receipt", it -> {
            it.locator("input[name=channel][value=VISIT]").check();
            it.locator("input[name='reporter.kind'][value=MANDATED]").check();
            it.locator("textarea[name=text]").fill("Isak har varit ledsen länge.");
            it.locator("[name='about[0].personalNumber']").fill(NUMBER_OF_ISAK);
            it.locator("main form button[type=submit]").last().click();
            assertThat(it.locator(".govuk-panel")).isVisible();
        });

        Page inbox = as(officer).page();
        inbox.navigate("/intake");
        assertThat(inbox.locator("main")).not().containsText("Isak");
    }

    @Test
    void aProtectedChildIsMetOnlyByThoseWhoMayAndTheOthersMeetNothing() {
        Page page = as(trusted).page();
        String report = registered(page, "Isak Lönnerholm", NUMBER_OF_ISAK, "Isak har varit ledsen länge.");
        everyLook(trusted, report, "report-protected");
        assertThat(page).not().hasTitle(Pattern.compile("Isak"));
        assertThat(page.locator(".t-secrecy")).containsText("Skyddade personuppgifter");
        assertThat(page.locator("section:has(#identity)")).containsText("Dold");

        missing(officer, report, "missing");
        missing(worker, report, "missing");
        missing(officer, "/cases/00000000-0000-7000-8000-000000000000", "missing-case");
    }

    @Test
    void aReportAboutSomebodyElsewhereIsHandedOverAndHasArrivedWhenTheOtherMunicipalitySaysSo() {
        Page page = as(officer).page();
        String report = registered(page, "Melker Grahnström", NUMBER_OF_MELKER, "Melker sover hos kompisar.");
        browser.check(page, "report-elsewhere");
        confirmAndSign(page, report, "Melker");
        follow(page, "Lämna till en annan kommun");
        everyLook(officer, page.url(), "hand-over");
        press(page, "Den är skickad");
        asksFor(page, 1, "Välj hur den skickas");
        browser.check(page, "hand-over-refused");
        page.getByLabel("Rekommenderat brev").check();
        press(page, "Den är skickad");
        assertThat(page.locator("section:has(#decision)")).containsText("när de har bekräftat");
        browser.check(page, "report-sent");

        follow(page, "Den andra kommunen tar inte emot");
        everyLook(officer, page.url(), "hand-over-refusal");
        press(page, "Ta tillbaka anmälan");
        asksFor(page, 1, "Skriv vad den andra kommunen sade");
        page.getByLabel("Vad sade de?").fill("Pernilla i Granhult: fel kommun.");
        press(page, "Ta tillbaka anmälan");
        assertThat(page.locator("section:has(#decision)")).containsText("Granhult tog inte emot den");
        assertThat(page.locator("section:has(#law)")).containsText("24 november");
        browser.check(page, "report-taken-back");

        follow(page, "Lämna till en annan kommun");
        page.getByLabel("Bud").check();
        press(page, "Den är skickad");
        asksFor(page, 1, "Välj vilken kommun den skickas till");
        page.locator("select[name=to]").selectOption(new SelectOption().setLabel("Granhult"));
        press(page, "Den är skickad");
        follow(page, "Den andra kommunen har bekräftat");
        everyLook(officer, page.url(), "hand-over-confirmation");
        press(page, "De har den");
        asksFor(page, 1, "Skriv deras diarienummer eller vem som bekräftade");
        page.getByLabel("Deras diarienummer").fill("GRA-2026-77");
        press(page, "De har den");
        assertThat(page.locator("section:has(#decision)")).containsText("GRA-2026-77");
        assertThat(page.locator("section:has(#law)")).containsText("Inget är kvar att göra");
        browser.check(page, "report-handed-over");
    }

    @Test
    void theTimeForADecisionIsExtendedByWhoMayAndTheOldDayStays() {
        Page page = as(officer).page();
        String report = registerTuva(page);
        confirmAndSign(page, report, "Tuva");
        page.navigate(report);
        follow(page, "Förläng tiden");
        String form = page.url();
        everyLook(officer, form, "extension-not-yours");
        assertThat(page.locator("main")).containsText("Enligt delegationsordningen beslutas det av: enhetschef");
        assertThat(page.locator("main form")).hasCount(0);

        everyLook(manager, form, "extension");
        Page lead = as(manager).page();
        lead.navigate(form);
        press(lead, "Förläng");
        asksFor(lead, 1, "Välj en ny sista dag");
        lead.getByLabel("Ny sista dag").fill("2026-11-20");
        lead.getByLabel("Synnerliga skäl").fill("Tuva ligger på sjukhus till den 1 december.");
        press(lead, "Förläng");
        asksFor(lead, 1, "senare");
        lead.getByLabel("Ny sista dag").fill("2026-12-08");
        press(lead, "Förläng");
        assertThat(lead.locator("#told")).hasText("Beslutet är fattat: tiden för Tuva Åkerlind är förlängd.");
        assertThat(lead.locator("section:has(#decision)")).containsText("till 8 december");
        assertThat(lead.locator("section:has(#decision)")).containsText("24 november");
        browser.check(lead, "report-extended");
    }

    @Test
    void aReportIsMovedToAnotherUnitAndWhoeverMovedItEndsAtTheInbox() {
        Page page = as(officer).page();
        String report = registerTuva(page);
        follow(page, "Flytta till en annan enhet");
        everyLook(officer, page.url(), "move");
        page.locator("select[name=to]").selectOption(new SelectOption().setLabel("Vuxna, mottagning"));
        press(page, "Flytta anmälan");
        assertThat(page.locator("h1")).containsText("Inkorg");
        assertThat(page.locator("main")).not().containsText("Tuva");
        missing(officer, report, "missing");
    }

    @Test
    void theRightPersonIsSearchedForFromTheReport() {
        Page page = as(officer).page();
        String report = registered(page, "Tove", "", "Ett barn som kallas Tove är ensamt på gården.");
        page.navigate(report);
        follow(page, "Sök rätt person");
        String search = page.url();
        everyLook(officer, search, "identity-search");
        press(page, "Sök");
        asksFor(page, 1, "Skriv ett personnummer eller ett namn");
        page.getByLabel("Namn", new Page.GetByLabelOptions().setExact(true)).fill("Tuva Åkerlind");
        press(page, "Sök");
        assertThat(page.locator("section:has(#found)")).containsText("Kvarngatan 14 B");
        assertThat(page.getByLabel("Namn", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Tuva Åkerlind");
        browser.check(page, "identity-found");
        page.getByLabel("Ja, det är rätt: Tuva").check();
        press(page, "Spara svaret");
        assertThat(page.locator("section:has(#identity)")).containsText("Du bekräftade");
        browser.check(page, "identity-confirmed");
        as(officer).everywhere(search, "identity-found", it -> {
            it.locator("[name=name]").fill("Wallenius");
            it.locator("main form button[type=submit]").first().click();
            assertThat(it.locator("#found")).isVisible();
        });
    }

    @Test
    void aChildWhomNobodyKnowsBecomesKnownAsItWasWritten() {
        Page page = as(officer).page();
        String report = registered(page, "Lilla My", "", "En flicka på ungefär fem år utan vuxen.");
        page.navigate(report);
        follow(page, "Sök rätt person");
        page.getByText("för in en ny person").click();
        assertThat(page.getByLabel("Förnamn")).hasValue("Lilla");
        assertThat(page.getByLabel("Efternamn")).hasValue("My");
        page.getByLabel("Förnamn").fill("");
        page.getByLabel("Efternamn").fill("");
        press(page, "För in personen");
        asksFor(page, 1, "Skriv ett namn");
        browser.check(page, "new-person-refused");
        page.getByLabel("Förnamn").fill("My");
        page.getByLabel("Det som är känt").fill("Flicka, ca 5 år, röd mössa");
        press(page, "För in personen");
        assertThat(page.locator("#told")).hasText("My är införd.");
        assertThat(page.locator("section:has(#identity)")).containsText("My");
        browser.check(page, "new-person");
    }

    @Test
    void aSignedAssessmentIsCorrectedByAnotherBesideItAndBothAreRead() {
        Page page = as(officer).page();
        String report = registerTuva(page);
        confirmAndSign(page, report, "Tuva");
        page.navigate(report);
        follow(page, "Något är fel: skriv en ny bedömning bredvid");
        everyLook(officer, page.url(), "protection-correction");
        page.getByLabel("Vad bygger du det på?").fill("Skolan har ringt igen: Tuva är rädd för att gå hem.");
        press(page, "Signera skyddsbedömningen");
        assertThat(page.locator(".govuk-error-summary")).isVisible();
        assertThat(page.getByLabel("Vad bygger du det på?"))
                .hasValue("Skolan har ringt igen: Tuva är rädd för att gå hem.");
        browser.check(page, "protection-correction-refused");
        sign(page, "Tuva", true);
        assertThat(page.locator("section:has(#protection)")).containsText("Tidigare bedömning");
        assertThat(page.locator("section:has(#protection)")).containsText("Anmälan gäller våld i hemmet");
        browser.check(page, "protection-corrected");
    }

    @Test
    void whoReportedIsShownForAReasonAndTheReportTellsThatItWas() {
        Page page = as(officer).page();
        beginReport(page, "Privatperson", "Barnen i trappan gråter om nätterna.");
        page.locator("[name='reporter.name']").fill("Greta Lindblom");
        page.locator("[name='reporter.phone']").fill("070-174 06 05");
        page.locator("[name='about[0].name']").fill("Tuva Åkerlind");
        press(page, "Registrera anmälan");
        String report = page.url();
        assertThat(page.locator("main")).not().containsText("Greta");
        follow(page, "Öppna med skäl");
        everyLook(officer, page.url(), "reporter-opening");
        press(page, "Visa vem som anmälde");
        asksFor(page, 1, "Skriv varför du behöver veta det");
        browser.check(page, "reporter-opening-refused");
        page.getByLabel("Varför behöver du veta det?").fill("Ring tillbaka för att få veta vilken trappa det är.");
        press(page, "Visa vem som anmälde");
        assertThat(page.locator("main")).containsText("Greta Lindblom");
        browser.check(page, "reporter-opened");
        page.navigate(report);
        assertThat(page.locator("section:has(#looked)")).containsText("Öppnade vem som anmälde");
        assertThat(page.locator("main")).containsText("Ring tillbaka för att få veta vilken trappa det är.");
        assertThat(page.locator("main")).not().containsText("Greta");
        browser.check(page, "report-reporter-was-opened");
    }

    @Test
    void theTimeOfArrivalIsCorrectedAndADuplicateJoinsTheFirst() {
        Page page = as(officer).page();
        String first = registerTuva(page);
        clock.is("2026-11-10T09:40:00");
        String second = registerTuva(page);
        follow(page, "Rätta när anmälan kom");
        page.locator("[name='receivedAt.day']").fill("9 november 2026");
        page.locator("[name='receivedAt.time']").fill("16.20");
        press(page, "Rätta");
        asksFor(page, 1, "Fyll i det här");
        assertThat(page.locator("[name='receivedAt.day']")).hasValue("9 november 2026");
        browser.check(page, "arrival-refused");
        page.getByLabel("Vad var fel").fill("Samtalet var i går.");
        press(page, "Rätta");
        assertThat(page.locator("main")).containsText("Samtalet var i går.");
        browser.check(page, "arrival-corrected");

        page.navigate(first);
        follow(page, "Samma anmälan har kommit förut");
        browser.check(page, "duplicate");
        press(page, "Lägg ihop dem");
        asksFor(page, 1, "Välj vilken anmälan som är den första");
        page.locator("input[name=first]").first().check();
        press(page, "Lägg ihop dem");
        page.navigate(first);
        assertThat(page.locator("main")).containsText("Beslutet tas på den första anmälan");
        browser.check(page, "report-duplicate");
    }

    private void missing(Session session, String address, String name) {
        as(session).everywhere(address, name, page -> {
            assertThat(page.locator("main")).not().containsText("Isak");
            assertThat(page.locator("main")).not().containsText("Tuva");
            assertThat(page.locator("h1")).isVisible();
        });
    }
}
