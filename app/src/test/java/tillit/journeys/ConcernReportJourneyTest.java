package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A concern report about two children, from the telephone call to the case, in a real browser. */
class ConcernReportJourneyTest extends JourneyTest {

    private static final String POLICE = """
            Natten mot tisdagen 10 november kl. 00.40 larmade granne om skrik. Kvinnan hade en rodnad på kinden och uppgav att mannen \
            slagit henne med öppen hand. Barnen var vakna och hade varit i rummet. Den äldre pojken hade ringt grannen.

            Mannen medtogs och är anhållen. Modern är kvar i bostaden med barnen.""";

    @Test
    void twoChildrenAreRegisteredAssessedAndGetACaseEach() {
        Page page = as(officer).page();
        String report = registerTheo(page);
        browser.check(page, "report-registered");
        as(officer).everywhere("/intake", "inbox", it -> assertThat(it.locator(".t-report__title"))
                .containsText("Theo"));
        as(officer).everywhere("/", "day", it -> {});

        confirmAndSign(page, report, "Theo");
        confirmAndSign(page, page.url(), "Maja");
        browser.check(page, "report-assessed");
        everyLook(officer, page.url(), "report-decide");

        open(page, "Theo");
        browser.check(page, "report-opened");
        Page carries = as(worker).page();
        carries.navigate(page.url());
        tellTheReporter(carries);
        browser.check(carries, "report-answered");

        Page case_ = as(worker).page();
        case_.navigate("/cases");
        follow(case_, "Theo");
        assertThat(case_.locator("main")).containsText("10 mars 2027");
        browser.check(case_, "case");
        everyLook(worker, case_.url(), "case");
        as(worker).everywhere("/cases", "cases", it -> {});
    }

    @Test
    void whatIsMissingIsSaidInOneListAndNothingIsLost() {
        Page page = as(officer).page();
        page.navigate("/intake/reports/new");
        browser.check(page, "registration");
        press(page, "Registrera anmälan");
        assertThat(page.locator(".govuk-error-summary__list li")).hasCount(3);
        browser.check(page, "registration-refused");

        registerTheo(page);
        page.getByLabel("Ja, det är rätt").check();
        press(page, "Spara svaret");
        page.getByLabel("Vad gör vi nu").fill("Vi ringer mamman i dag.");
        press(page, "Signera skyddsbedömningen");
        assertThat(page.locator(".govuk-error-summary__list li")).hasCount(4);
        assertThat(page.getByLabel("Vad gör vi nu")).hasValue("Vi ringer mamman i dag.");
        browser.check(page, "assessment-refused");
        everyLook(officer, "/intake/reports/new", "registration");
    }

    @Test
    void theManagerDecidesNotToOpenAndIsToldOfWhatWasNotDoneInTime() {
        Page page = as(officer).page();
        String late = registerTuva(page);
        clock.is("2026-11-11T08:12:00");
        sweeping.now();
        Page lead = as(manager).page();
        lead.navigate("/");
        assertThat(lead.locator("main")).containsText("Inte gjort i tid");
        browser.check(lead, "day-manager");
        everyLook(manager, "/", "day-manager");
        as(manager).everywhere("/intake", "inbox-late", it -> {});

        confirmAndSign(page, late, "Tuva");
        decide(page, "Nej, inled inte utredning", "Skolan och mamman har redan en plan som fungerar.");
        assertThat(page.locator(".govuk-error-summary")).containsText("Förhandsbedömningen är inte signerad");
        assertThat(page.locator(".govuk-error-summary")).containsText("Beslutet fattas av enhetschefen");
        browser.check(page, "decision-refused");
        page.getByLabel("Vem har du talat med?").fill("Talat med Tuva och hennes mamma i skolan.");
        page.getByLabel("Vad vill och säger Tuva själv?").fill("”Jag vill fortsätta prata med kuratorn.”");
        page.getByLabel("Hållet").check();
        press(page, "Signera förhandsbedömningen");

        lead.navigate(page.url());
        decide(lead, "Nej, inled inte utredning", "Skolan och mamman har redan en plan som fungerar.");
        assertThat(lead.locator("main")).containsText("Utredning inleds inte");
        browser.check(lead, "report-not-opened");
        for (String seldom : new String[] {"arrival-corrections", "reporter-openings", "duplicates"}) {
            everyLook(officer, late + "/" + seldom, seldom);
        }
    }

    private String registerTheo(Page page) {
        page.navigate("/intake/reports/new");
        page.getByLabel("Telefon", new Page.GetByLabelOptions().setExact(true))
                .first()
                .check();
        page.getByLabel("Någon som är skyldig att anmäla").check();
        page.getByLabel("Arbetsplats").fill("lokalpolisområde Björkmåla");
        page.getByLabel("Befattning").fill("polisen");
        page.locator("input[name='reporter.wantsFeedback'][value=yes]").check();
        page.getByLabel("Anmälan, ord för ord").fill(POLICE);
        page.locator("[name='about[0].name']").fill("Theo Wallenius");
        page.locator("[name='about[0].personalNumber']").fill("20151201-2392");
        press(page, "Lägg till en person till");
        page.locator("[name='about[1].name']").fill("Maja Wallenius");
        page.locator("[name='about[1].personalNumber']").fill("20200201-2389");
        page.getByLabel("Barnet har sett eller hört våld").check();
        press(page, "Registrera anmälan");
        assertThat(page.locator("h1")).hasText("Theo och Maja Wallenius, 10 och 6 år");
        return page.url();
    }

    private void open(Page page, String name) {
        follow(page, name);
        openFor(page, name + " har sett våld hemma. Det behöver utredas vilket stöd familjen behöver.");
    }

    private void tellTheReporter(Page page) {
        page.getByLabel("Att utredning har inletts").check();
        page.locator("input[name=way][value=LETTER]").check();
        press(page, "Anteckna återkopplingen");
        assertThat(page.locator("#told")).containsText("Brevet är förseglat. Skriv ut det och skicka det.");
        assertThat(page.locator("section:has(#feedback) a[href$='/feedback-letter']"))
                .hasText("Öppna brevet till anmälaren (pdf)");
        assertThat(page.locator("section:has(#feedback)")).containsText("återkopplade");
    }
}
