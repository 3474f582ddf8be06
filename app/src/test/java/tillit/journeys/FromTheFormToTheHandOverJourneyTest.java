package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.ground.access.Entry;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.open.reporting.Fronts;

/**
 * One child, from a neighbour's worry to a colleague's yes: a resident without JavaScript, an intake officer whose list is alive, a social worker who
 * writes and asks, a colleague who takes over and a manager who sees it, each in a browser of their own. {@link ReportingJourneyTest} looks at each page of
 * the form in both languages and widths.
 */
class FromTheFormToTheHandOverJourneyTest extends JourneyTest {

    private static final String WORDS =
            "Tuva på våning två är ofta ensam. I lördags stod hon i porten klockan fyra på morgonen och hade inga skor.";

    @Autowired
    Fronts fronts;

    private String form;
    private Session leader;

    @BeforeEach
    void theFormIsOpen() {
        Entry.as(town.administrator(), () -> {
            fronts.set(reception, "08-465 004 90", "08-465 004 00", LocalTime.of(8, 0), LocalTime.of(16, 30), true);
            return true;
        });
        form = "/reporting/" + town.id().value();
        leader = town.worker(
                Role.UNIT_MANAGER, worker.user().memberships().getFirst().unit());
    }

    @Test
    void aNeighboursWorryIsReadAssessedInvestigatedAnsweredAndHandedOver() {
        Page inbox = as(officer).page();
        inbox.navigate("/intake");
        assertThat(inbox.locator("[data-count]").first()).isHidden();

        String code = aNeighbourTells();
        assertThat(inbox.locator(".t-report__title")).containsText("Tuva Åkerlind"); // without a reload
        assertThat(inbox.locator("[data-live-aloud]")).hasText("1 ny anmälan i inkorgen.");
        everyLook(officer, "/intake", "whole-inbox");

        String report = assessedAndOpened(inbox);
        Page nadja = as(worker).page();
        String address = noted(nadja);
        asked(nadja, report);
        theNeighbourAnswers(code);
        read(nadja, report, inbox);
        handedOver(nadja, address);
    }

    private String aNeighbourTells() {
        browser.after(page -> {}).withoutScripts();
        Page page = browser.page("sv", 320);
        page.navigate(form);
        page.locator("main a.govuk-button").click();
        page.locator("[name='about[0].name']").fill("Tuva Åkerlind");
        page.locator("[name='about[0].personalNumber']").fill("20140502-2383");
        next(page);
        page.locator("textarea[name=text]").fill(WORDS);
        next(page);
        next(page);
        page.locator("input[value=PRIVATE]").check();
        next(page);
        page.locator("[name='reporter.name']").fill("Malin Ödegaard");
        page.locator("[name='reporter.phone']").fill("070-174 06 05");
        next(page);
        page.locator("main button[name=do][value=send]").click();
        assertThat(page.locator("main")).containsText("Barn och unga, mottagning");
        browser.withScripts();
        return page.locator(".t-num-line").textContent();
    }

    /** @return the address of the report */
    private String assessedAndOpened(Page page) {
        follow(page, "Tuva Åkerlind");
        String report = page.url();
        everyLook(officer, report, "whole-report");
        page.getByLabel("Ja, det är rätt: Tuva").check();
        press(page, "Spara svaret");
        sign(page, "Tuva", false);
        page.getByLabel("Vem har du talat med?").fill("Talat med Tuva och hennes mamma i dag.");
        page.getByLabel("Vad vill och säger Tuva själv?").fill("”Jag vill att mamma är hemma på kvällarna.”");
        page.getByLabel("Hållet").check();
        press(page, "Signera förhandsbedömningen");
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
        everyLook(officer, page.url(), "whole-report-assessed");
        openFor(page, "Det behöver utredas vilket stöd Tuva och hennes mamma behöver.");
        browser.check(page, "whole-report-opened");
        return report;
    }

    /** @return the address of the case */
    private String noted(Page page) {
        everyLook(worker, "/", "whole-day");
        page.navigate("/cases");
        follow(page, "Tuva");
        String address = page.url();
        everyLook(worker, address, "whole-case");
        follow(page, "Journal");
        page.getByLabel("Anteckning", new Page.GetByLabelOptions().setExact(true))
                .fill("Tuva säger att hon lagar mat de flesta kvällar.");
        page.getByLabel("Vad hände?").selectOption("CHILD_TALK");
        page.locator("[name='happened.day']").fill("i dag");
        page.getByLabel("Tuva Åkerlind").first().check();
        press(page, "Signera anteckningen");
        assertThat(page.locator("#told")).hasText("Anteckningen är signerad.");
        everyLook(worker, page.url(), "whole-journal");
        return address;
    }

    private void asked(Page page, String report) {
        page.navigate(report);
        page.locator("textarea[name=question]").fill("Vem brukar hämta henne?");
        press(page, "Skicka frågan");
        assertThat(page.locator("main")).containsText("Frågan väntar på avsändaren");
    }

    private void theNeighbourAnswers(String code) {
        browser.after(page -> {}).withoutScripts();
        Page page = browser.page("sv", 320);
        page.navigate(form + "/sent");
        page.locator("[name=code]").fill(code);
        page.locator("main form button").click();
        assertThat(page.locator("main")).containsText("Vem brukar hämta henne?");
        page.locator("textarea[name=answer]").fill("En farbror, i en röd bil.");
        press(page, "Skicka svaret");
        assertThat(page.locator("main")).containsText("Det har kommit fram");
        browser.withScripts();
    }

    /** It had been decided about everybody in the report, so the answer is a new one beside, with clocks of its own. */
    private void read(Page page, String report, Page inbox) {
        inbox.navigate("/intake");
        assertThat(inbox.locator(".t-report__title")).containsText("Tuva Åkerlind");
        page.navigate(report);
        assertThat(page.locator("main")).containsText("En farbror, i en röd bil.");
        browser.check(page, "whole-answer");
    }

    private void handedOver(Page page, String address) {
        page.navigate(address);
        follow(page, "Fråga en kollega");
        page.getByLabel("Vem vill du fråga?")
                .selectOption(String.valueOf(colleague.user().id().value()));
        page.getByLabel("Det här vill jag att du vet").fill("Jag är ledig från fredag.");
        press(page, "Fråga");
        browser.check(page, "whole-asked");

        everyLook(colleague, "/", "whole-day-of-the-colleague");
        Page amir = as(colleague).page();
        amir.navigate("/");
        amir.locator("section[aria-labelledby=to-answer] a").first().click();
        press(amir, "Ja");
        assertThat(amir.locator("aside")).containsText("Amir Tehrani");
        amir.navigate("/");
        assertThat(amir.locator("main")).containsText("Tuva");
        follow(amir, "Ärenden");
        follow(amir, "Tuva");
        follow(amir, "Journal");
        assertThat(amir.locator(".t-note")).containsText("Tuva säger att hon lagar mat");
        browser.check(amir, "whole-journal-of-the-colleague");

        everyLook(leader, "/unit", "whole-board");
        Page board = as(leader).page();
        board.navigate("/unit");
        assertThat(row(board, "Amir Tehrani")).hasText("1");
        assertThat(row(board, "Nadja Wik")).hasText("0");
    }

    private static Locator row(Page board, String name) {
        return board.locator("tr")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("td")
                .first();
    }

    private static void next(Page page) {
        page.locator("main button[name=do][value=next]").click();
    }
}
