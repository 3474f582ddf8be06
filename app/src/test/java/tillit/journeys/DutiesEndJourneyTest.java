package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What a report asks for beside a decision, and what an investigation begins with, is done from the page where it stands. */
class DutiesEndJourneyTest extends JourneyTest {

    @Test
    void aRequestToTakeOverIsAnsweredFromTheReport() {
        Page page = as(officer).page();
        beginReport(page, "En annan myndighet eller kommun", "Vi begär att ni tar över utredningen om Tuva.");
        page.locator("input[name=transferAsked][value=yes]").check();
        page.getByLabel("När inledde den kommunen sin utredning?").fill("2026-09-01");
        browser.check(page, "registration-transfer");
        page.locator("[name='about[0].name']").fill("Tuva Åkerlind");
        page.locator("[name='about[0].personalNumber']").fill("20140502-2383");
        press(page, "Registrera anmälan");
        String report = page.url();
        everyLook(officer, report, "report-asks-for-transfer");

        follow(page, "Svara skriftligt på begäran");
        String form = page.url();
        everyLook(officer, form, "transfer-answer");
        page.getByLabel("Vad står i svaret?").fill("");
        press(page, "Anteckna svaret");
        asksFor(page, 2, "Välj om ni tar över ärendet");
        page.getByLabel("Nej, vi tar inte över").check();
        press(page, "Anteckna svaret");
        asksFor(page, 1, "Skriv vad som står i svaret");
        assertThat(page.getByLabel("Nej, vi tar inte över")).isChecked();
        browser.check(page, "transfer-answer-refused");

        page.getByLabel("Vad står i svaret?").fill("Tuva flyttar tillbaka till er i december. Svar till Eva Holm.");
        press(page, "Anteckna svaret");
        assertThat(page.locator("section:has(#requests)")).containsText("Nej, vi tar inte över ärendet");
        assertThat(page.locator("section:has(#law)")).not().containsText("Se till att den påbörjade utredningen");
        assertThat(page.locator("section:has(#looked)")).containsText("Svarade att vi inte tar över");
        browser.check(page, "report-transfer-answered");
        everyLook(officer, form, "transfer-answered-already");
    }

    @Test
    void aNoticeOfEvictionIsConfirmedFromTheDayOfTheOneWhoReceives() {
        Page page = as(officer).page();
        beginReport(page, "En annan myndighet eller kommun", "Avhysning den 1 december. Familjen har barn.");
        page.locator("[name='about[0].name']").fill("Tuva Åkerlind");
        page.getByText("Annat att veta").click();
        page.getByLabel("Underrättelse om avhysning").check();
        press(page, "Registrera anmälan");

        page.navigate("/");
        follow(page, "Bekräfta underrättelsen om avhysning");
        everyLook(officer, page.url(), "eviction-confirmation");
        page.locator("[name='happened.day']").fill("i morgon");
        page.getByLabel("Vem är ansvarig handläggare").fill("Hanna Rosenqvist, 08-465 004 10, per telefon.");
        press(page, "Anteckna bekräftelsen");
        asksFor(page, 1, "Skriv en dag");
        assertThat(page.getByLabel("Vem är ansvarig handläggare"))
                .hasValue("Hanna Rosenqvist, 08-465 004 10, per telefon.");
        browser.check(page, "eviction-confirmation-refused");
        page.locator("[name='happened.day']").fill("9 november 2026");
        press(page, "Anteckna bekräftelsen");
        asksFor(page, 1, "Det var före anmälan");
        page.locator("[name='happened.day']").fill("10 november 2026");
        press(page, "Anteckna bekräftelsen");
        assertThat(page.locator("section:has(#requests)")).containsText("Kronofogden har fått vår bekräftelse");
        browser.check(page, "report-eviction-confirmed");
    }

    @Test
    void anExpectedChildGetsAPlanAndAProtectionAssessmentOnTheDayItIsBorn() {
        Page page = as(officer).page();
        beginReport(page, "Någon som är skyldig att anmäla", "Jenny väntar barn och dricker.");
        page.locator("select[name='about[0].about']").selectOption("UNBORN");
        page.locator("[name='about[0].name']").fill("Jenny Åkerlind");
        page.locator("[name='about[0].personalNumber']").fill("19840101-2383");
        page.locator("[name='about[0].expectedBirth']").fill("2027-02-01");
        press(page, "Registrera anmälan");
        String report = page.url();
        everyLook(officer, report, "report-unborn");

        follow(page, "Skriv planen");
        everyLook(officer, page.url(), "birth-plan");
        press(page, "Planen är klar");
        asksFor(page, 1, "Skriv planen");
        page.getByLabel("Vad är planen?").fill("BB ringer Hanna. Hanna gör skyddsbedömningen på BB.");
        press(page, "Planen är klar");
        assertThat(page.locator("section:has(#requests)")).containsText("BB ringer Hanna");

        clock.is("2027-01-28T09:30:00");
        page.navigate(report);
        follow(page, "Barnet är fött");
        everyLook(officer, page.url(), "birth");
        press(page, "Barnet är fött");
        asksFor(page, 3, "Skriv vad ni vet");
        page.locator("[name='happened.day']").fill("28 januari 2027");
        page.locator("[name='happened.time']").fill("03.40");
        page.getByLabel("Vad vet ni?").fill("En pojke, på BB med Jenny. BB ringde.");
        press(page, "Barnet är fött");
        assertThat(page.locator("section:has(#law)")).containsText("skydd");
        assertThat(page.locator("h1")).hasText("Nyfött barn till Jenny Åkerlind");
        assertThat(page.locator("section:has(#identity)")).containsText("Är det rätt barn?");
        browser.check(page, "report-born");
        sign(page, "barnet", false);
        assertThat(page.locator("section:has(#protection)")).containsText("signerade");
        browser.check(page, "report-newborn-assessed");

        follow(page, "Sök rätt person");
        assertThat(page.locator("[name=given]")).hasValue("");
        assertThat(page.locator("[name=family]")).hasValue("");
        assertThat(page.locator("[name=description]")).hasValue("Nyfött barn, fött torsdag 28 januari 2027");
        everyLook(officer, page.url(), "newborn-search");
        page.locator("summary:has-text('för in en ny person')").click();
        page.locator("[name=given]").fill("Vilgot");
        page.locator("[name=family]").fill("Åkerlind");
        press(page, "För in personen");
        assertThat(page.locator("h1")).hasText("Vilgot Åkerlind, 0 år");
        assertThat(page.locator("section:has(#identity)")).containsText("Vilgot Åkerlind");
        page.getByText("Behöver utredning inledas redan nu?").click();
        openFor(page, "Jenny orkar inte ensam, och Vilgot är nyfödd.");
    }

    @Test
    void thoseConcernedAreToldFromTheCaseAndTheReporterFromItToo() {
        Page page = as(officer).page();
        beginReport(page, "Någon som är skyldig att anmäla", "Theo har sett pappa slå mamma.");
        page.locator("input[name='reporter.wantsFeedback'][value=yes]").check();
        page.locator("[name='about[0].name']").fill("Theo Wallenius");
        page.locator("[name='about[0].personalNumber']").fill("20151201-2392");
        press(page, "Registrera anmälan");
        confirmAndSign(page, page.url(), "Theo");
        openFor(page, "Theo har sett våld hemma.");
        browser.check(page, "report-opened-for-other");
        assertThat(page.getByText("Till ärendet")).hasCount(0);

        Page case_ = as(worker).page();
        case_.navigate("/cases");
        follow(case_, "Theo");
        String address = case_.url();
        everyLook(worker, address, "case-begun");
        follow(case_, "Underrätta dem som berörs");
        String notices = case_.url();
        everyLook(worker, notices, "notices");
        press(case_, "Spara");
        asksFor(case_, 2, "Svara om de som berörs har underrättats");
        browser.check(case_, "notices-refused");
        case_.getByLabel("Nej, vi väntar av särskilda skäl").check();
        case_.getByLabel("Vem vet, när och hur?").fill("Vi väntar med pappan. Polisen ska höra honom först.");
        press(case_, "Spara");
        assertThat(case_.locator("main")).containsText("Underrättelsen väntar");
        browser.check(case_, "notices-wait");
        case_.navigate(address);
        follow(case_, "Underrätta dem som berörs när det inte längre finns skäl att vänta");
        case_.getByLabel("Ja, alla som berörs vet").check();
        case_.getByLabel("Vem vet, när och hur?").fill("Mamman och pappan, per telefon i dag.");
        press(case_, "Spara");
        everyLook(worker, notices, "notices-told");

        case_.navigate(address);
        follow(case_, "Återkoppla till den som var skyldig att anmäla");
        case_.getByLabel("Att utredning har inletts").check();
        case_.locator("input[name=way][value=PHONE]").check();
        press(case_, "Anteckna återkopplingen");
        assertThat(case_.locator("section:has(#feedback)")).containsText("återkopplade");
        case_.navigate(address);
        assertThat(case_.locator("section:has(#timeline)")).containsText("De som berörs har underrättats");
        browser.check(case_, "case-told");
    }

    @Test
    void aCaseThatIsGivenAwayIsCarriedByTheColleagueAlone() {
        Page page = as(officer).page();
        registered(page, "Theo Wallenius", "20151201-2392", "Theo har sett pappa slå mamma.");
        confirmAndSign(page, page.url(), "Theo");
        openFor(page, "Theo har sett våld hemma.");

        Page case_ = as(worker).page();
        case_.navigate("/cases");
        follow(case_, "Theo");
        case_.getByText("Lämna över ärendet").first().click();
        case_.locator("select[name=to]")
                .selectOption(String.valueOf(colleague.user().id().value()));
        press(case_, "Lämna över");
        assertThat(case_.locator("section:has(#carried)")).containsText("Amir Tehrani");
        assertThat(case_.locator("section:has(#carried) dl")).not().containsText("Nadja Wik");
        browser.check(case_, "case-given");

        Page mine = as(colleague).page();
        mine.navigate("/");
        assertThat(mine.locator("main")).containsText("Underrätta dem som berörs");
        browser.check(mine, "day-given");
    }
}
