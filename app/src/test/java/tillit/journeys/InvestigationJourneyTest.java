package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** An investigation is planned, written by two and signed; a decision is written without the script and taken with the keyboard alone. */
class InvestigationJourneyTest extends InvestigatedTest {

    @Test
    void anInvestigationIsPlannedCollectedWrittenTogetherAndSigned() {
        Page page = as(worker).page();
        page.navigate("/cases/" + tuvas.value());
        follow(page, "Utredning");
        everyLook(worker, address(""), "investigation");
        page.navigate(address("/papers/plan"));
        everyLook(worker, page.url(), "investigation-plan");
        fillIn(page);
        press(page, "Signera");
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
        assertThat(page.locator("#told")).hasText("Det är signerat.");
        everyLook(worker, page.url(), "investigation-plan-signed");
        collected(page);
        writtenByTwo();
        page.navigate(address("/papers/document"));
        press(page, "Signera");
        Locator faults = page.locator(".govuk-error-summary__list a");
        Assertions.assertThat(faults.count()).isGreaterThan(5);
        assertThat(words(page, 0)).hasValue("Nadjas hela text.");
        browser.check(page, "investigation-document-refused");
        String target = faults.last().getAttribute("href");
        faults.last().click();
        assertThat(page.locator(target)).isFocused();
        fillIn(page);
        browser.check(page, "investigation-document-writing");
        press(page, "Signera");
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
        assertThat(page.locator("#told")).hasText("Det är signerat.");
        everyLook(worker, page.url(), "investigation-document-signed");
        page.navigate(address("/papers/document/changes"));
        browser.check(page, "investigation-document-changes");
    }

    private void collected(Page page) {
        page.navigate(address("/findings"));
        press(page, "Spara uppgiften");
        browser.check(page, "investigation-findings-refused");
        page.getByLabel("Från vem?").fill("Bruksskolan, klasslärare");
        page.locator("input[name=ground][value=DUTY]").check();
        page.locator("[name=onDay]").fill("2026-11-10");
        page.getByLabel("Vad sades?").fill("Tuva har varit borta elva dagar.");
        press(page, "Spara uppgiften");
        assertThat(page.locator(".t-note")).containsText("Tuva har varit borta elva dagar.");
        everyLook(worker, page.url(), "investigation-findings");
    }

    /** What is typed is saved without a press; another question costs nothing; the same one shows both. */
    private void writtenByTwo() {
        Page nadja = as(worker).page();
        nadja.navigate(address("/papers/document"));
        words(nadja, 0).fill("Nadjas text.");
        saved(nadja);
        nadja.reload();
        assertThat(words(nadja, 0)).hasValue("Nadjas text.");
        Page amir = as(colleague).page();
        amir.navigate(address("/papers/document"));
        words(amir, 1).fill("Amirs text.");
        saved(amir);
        words(nadja, 2).fill("Mer av Nadja.");
        saved(nadja);
        assertThat(words(nadja, 1)).hasValue("Amirs text.");
        words(amir, 0).fill("Amir ändrar Nadjas text.");
        saved(amir);
        words(nadja, 0).fill("Nadjas hela text.");
        assertThat(nadja.locator("[data-save-text]")).containsText("En kollega har skrivit på samma ställe");
        press(nadja, "Spara");
        assertThat(words(nadja, 0)).hasValue("Nadjas hela text.");
        assertThat(nadja.locator("main")).containsText("Amir ändrar Nadjas text.");
        browser.check(nadja, "investigation-document-both");
        press(nadja, "Spara");
        assertThat(nadja.locator(".govuk-error-summary")).hasCount(0);
    }

    @Test
    void aDecisionIsWrittenWithoutTheScriptAndTakenWithTheKeyboardAlone() {
        documentIsSigned();
        partiesHaveAnswered();
        Page still = as(worker).withoutScripts().page();
        still.navigate("/decision/cases/" + tuvas.value());
        still.locator("input[name=kind][value=grant-contact-family]").check();
        press(still, "Börja skriva");
        String decision = still.url().replaceAll("#.*", "");
        write(still, false);
        press(still, "Spara");
        consented(decision);
        put(still);
        browser.withScripts();
        Page boss = as(leader).page();
        boss.navigate(decision);
        for (int key = 0; key < 60; key++) {
            boss.keyboard().press("Tab");
            if ("Fatta beslutet"
                    .equals(String.valueOf(boss.evaluate("document.activeElement.textContent"))
                            .strip())) break;
        }
        boss.keyboard().press("Enter");
        assertThat(boss.locator("#told-h")).isVisible();
    }

    /** What is chosen first: it may ask for more. */
    private static void fillIn(Page page) {
        String form = "form[data-keeping] ";
        for (Locator group : page.locator(form + "fieldset:visible").all())
            group.locator("input").first().check();
        for (Locator day : page.locator(form + "input[type=date]:visible").all()) day.fill("2026-11-10");
        for (Locator line : page.locator(form + "input.govuk-input:not([type=date]):visible")
                .all()) line.fill("3");
        for (Locator field : page.locator(form + "textarea:visible").all()) {
            if (field.inputValue().isBlank()) field.fill("Svar på " + field.getAttribute("name") + ".");
        }
        saved(page);
    }

    private static Locator words(Page page, int number) {
        return page.locator("main form.t-sheet textarea").nth(number);
    }
}
