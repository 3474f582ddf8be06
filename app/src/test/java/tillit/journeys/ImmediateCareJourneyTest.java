package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import tillit.casework.cases.CaseId;
import tillit.casework.printout.Printed;

/** A child is taken into care at once: from the decision to the package for the court, and on to what the court says. */
class ImmediateCareJourneyTest extends JourneyTest {

    @Test
    void fromTheDecisionToThePackageForTheCourtAndItsAnswer() {
        CaseId tuvas = caseOf("20140502-2383");
        Page page = as(worker).page();
        page.navigate("/decision/cases/" + tuvas.value());
        page.locator("input[name=kind][value=take-into-care-at-once]").check();
        press(page, "Börja skriva");
        write(page);
        press(page, "Lämna till de förtroendevalda");
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
        page.locator("[name=minutes]").fill("Socialutskottet 2026-11-10 § 104");
        page.locator("[name=on]").fill("2026-11-10");
        press(page, "Anteckna beslutet");

        follow(page, "Nästa steg");
        everyLook(worker, "/coercion/cases/" + tuvas.value(), "coercions");
        String taking = page.url();
        assertThat(page.locator(".moj-alert--warning")).containsText("Omhändertagandet upphör enligt lag");
        assertThat(page.locator(".moj-alert--warning")).containsText("17 november 2026");
        press(page, "Gör paketet");
        assertThat(page.locator("#told")).hasText("Paketet är gjort och sparat.");
        Assertions.assertThat(Printed.text(page.request().get(pdf(page)).body()))
                .contains(
                        "Underställning av ett omedelbart omhändertagande",
                        "Socialutskottet 2026-11-10 § 104",
                        "Det gäller Tuva, reasons.");
        everyLook(worker, taking, "coercion-taken");

        page.navigate(taking);
        follow(page, "Beslutet kom in till rätten");
        press(page, "Spara");
        asksFor(page, 3, "Skriv dagen");
        browser.check(page, "coercion-step-refused");
        page.locator("[name=on]").fill("i dag");
        page.locator("[name=time]").fill("23.30");
        page.locator("[name=court]").fill("Förvaltningsrätten i Härnösand");
        press(page, "Spara");
        asksFor(page, 1, "Det kan inte ha hänt än");
        assertThat(page.locator("[name=court]")).hasValue("Förvaltningsrätten i Härnösand");
        clock.is("2026-11-12T09:00:00");
        page.locator("[name=on]").fill("i går");
        page.locator("[name=time]").fill("14.05");
        press(page, "Spara");
        assertThat(page.locator(".t-lead")).containsText("Hos rätten sedan onsdag 11 november 2026");
        assertThat(page.locator(".moj-alert--warning")).hasCount(0);

        follow(page, "Omhändertagandet verkställdes");
        everyLook(worker, page.url(), "coercion-step");
        page.locator("[name=on]").fill("10 november");
        page.locator("[name=time]").fill("17");
        press(page, "Spara");
        assertThat(page.locator(".moj-alert--warning")).containsText("8 december 2026");

        follow(page, "Rätten lät beslutet stå fast");
        page.locator("[name=on]").fill("i dag");
        press(page, "Spara");
        assertThat(page.locator(".t-lead")).containsText("stå fast");
        clock.is("2026-12-09T08:00:00");
        page.navigate(taking);
        assertThat(page.locator(".moj-alert--error")).containsText("Skriv ner att det har upphört");
        everyLook(worker, taking, "coercion-over");
        follow(page, "Det upphörde: tiden gick ut");
        everyLook(worker, page.url(), "coercion-lapsed");
        page.locator("[name=on]").fill("i dag");
        page.locator("[name=words]")
                .fill("Ansökan hann inte fram. Barnet är hos mormor i kväll; chefen och ordföranden vet.");
        press(page, "Spara");
        assertThat(page.locator(".t-lead")).containsText("Upphörde onsdag 9 december 2026");
        everyLook(worker, taking, "coercion-ended");
    }

    private static void write(Page page) {
        for (Locator field : page.locator("form[data-keeping] textarea").all()) {
            if (!"notHeard".equals(field.getAttribute("name")))
                field.fill("Det gäller Tuva, " + field.getAttribute("name") + ".");
        }
    }

    private static String pdf(Page page) {
        return page.locator("main a:has-text('(pdf)')").first().getAttribute("href");
    }
}
