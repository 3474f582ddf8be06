package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A file is printed, and a copy and forms are made for when Tillit is away. */
class PrintingJourneyTest extends JourneyTest {

    @Test
    void aFileIsPrintedWithAReasonAndNotWithoutOne() {
        Page officers = as(officer).page();
        String report = registerTuva(officers);
        confirmAndSign(officers, report, "Tuva");
        officers.getByText("Behöver utredning inledas redan nu?").click();
        openFor(officers, "Tuva har inte varit i skolan på tre veckor.");

        Page page = as(worker).page();
        page.navigate("/cases");
        follow(page, "Tuva Åkerlind");
        follow(page, "Handlingar");
        follow(page, "Skriv ut akten");
        browser.check(page, "printout");
        press(page, "Gör pdf-filen");
        assertThat(page.locator(".govuk-error-summary")).containsText("Skriv varför akten lämnar systemet");
        page.getByLabel("Varför lämnar akten systemet?").fill("Partsinsyn, begärd i dag.");
        Download made = page.waitForDownload(() -> press(page, "Gör pdf-filen"));
        Assertions.assertThat(made.suggestedFilename()).matches("BU-2026-\\d{4}\\.pdf");
        made.saveAs(Path.of("target/screenshots/printout.pdf"));
        page.reload();
        assertThat(page.locator("section:has(#made)")).containsText("Partsinsyn, begärd i dag.");
    }

    @Test
    void whoeverLeadsTheUnitMakesACopyAndEverybodyFindsTheForms() {
        registerTuva(as(officer).page());
        Page page = as(manager).page();
        page.navigate("/away");
        browser.check(page, "away");
        page.locator("[name=passphrase]").fill("för kort");
        press(page, "Gör läskopian");
        assertThat(page.locator(".govuk-error-summary")).containsText("minst 20 tecken");
        page.locator("[name=passphrase]").fill("aaaaaaaaaaaaaaaaaaaaaaaa");
        press(page, "Gör läskopian");
        assertThat(page.locator(".govuk-error-summary")).containsText("fyra ord som inte hör ihop");
        page.locator("[name=passphrase]").fill("fyra ord som ingen vet");
        page.locator("[name=again]").fill("fyra ord som ingen vet");
        Download copy = page.waitForDownload(() -> press(page, "Gör läskopian"));
        Assertions.assertThat(copy.suggestedFilename()).startsWith("tillit-").endsWith(".pdf");
        page.navigate("/away");
        assertThat(page.locator("section:has(#copy)")).containsText("ett ärende eller en anmälan");
        Download form = page.waitForDownload(() -> follow(page, "Orosanmälan"));
        Assertions.assertThat(form.suggestedFilename()).isEqualTo("anmalan.pdf");

        page.locator("[name=hourlyPassphrase]").fill("för kort");
        press(page, "Gör en läskopia varje timme");
        asksFor(page, 1, "minst 20 tecken");
        page.locator("[name=hourlyPassphrase]").fill("kanot mässing torsdag plommon");
        page.locator("[name=hourlyAgain]").fill("kanot mässing torsdag plommon");
        press(page, "Gör en läskopia varje timme");
        assertThat(page.locator("section:has(#hourly)")).containsText("Görs varje timme i namn av Birgitta Sahlén");
        assertThat(page.locator("section:has(#hourly)")).containsText("Den första kommer inom några minuter.");
        clock.is("2026-11-10T12:00:00");
        page.reload();
        browser.check(page, "away-hourly");
        page.navigate("/");
        assertThat(page.locator("section:has(#copies)")).containsText("Ingen läskopia har gjorts sedan");
        browser.check(page, "day-away-copies");
        follow(page, "Läskopia för Barn och unga, mottagning");
        press(page, "Sluta göra läskopior varje timme");
        assertThat(page.locator("section:has(#hourly)")).containsText("Ingen läskopia görs av sig själv för enheten.");

        Page others = as(officer).page();
        others.navigate("/away");
        assertThat(others.locator("body")).containsText("Den som leder enheten gör läskopian.");
    }
}
