package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Part;
import tillit.casework.printout.Printed;
import tillit.ground.access.Entry;
import tillit.ground.access.Session;
import tillit.ground.files.Samples;
import tillit.ground.people.IdentityNumber;

/** A letter is written, looked at, sealed, sent and received; and what stands at the top of all of them is set. */
class DispatchJourneyTest extends JourneyTest {

    @Test
    void aSummonsIsWrittenLookedAtSealedAndFollowedUntilItHasCome() {
        CaseId tuvas = tuvas();
        Page page = as(worker).page();
        page.navigate("/cases/" + tuvas.value());
        follow(page, "Brev");
        String list = page.url();
        press(page, "Börja skriva");
        asksFor(page, 1, "Välj vad för brev");
        page.getByLabel("Kallelse till möte").check();
        press(page, "Börja skriva");
        page.getByLabel("Vad handlar mötet om?").fill("Hur Tuva har det i skolan.");
        page.getByLabel("Nej, bara enheten").check();
        press(page, "Förhandsgranska");
        asksFor(page, 5, "Välj vem brevet är till");
        assertThat(page.getByLabel("Vad handlar mötet om?")).hasValue("Hur Tuva har det i skolan.");
        browser.check(page, "letter-refused");
        page.getByLabel("Jenny Åkerlind").check();
        page.getByLabel("Dag").fill("30 november");
        page.getByLabel("Tid", new Page.GetByLabelOptions().setExact(true)).fill("13.30");
        page.getByLabel("Plats").fill("Hos Robin på Stationsgatan 3");
        page.getByLabel("Varför ska namnet inte stå på brevet?").fill("Hot mot enheten i oktober.");
        press(page, "Förhandsgranska");
        asksFor(page, 1, "adressen till någon annan i ärendet");
        String draft = page.url().replaceAll("/previews$", "");
        page.getByLabel("Plats").fill("Storgatan 1, våning 2");
        press(page, "Spara och fortsätt senare");
        assertThat(page.locator("section:has(#drafts)")).containsText("Kallelse till möte");
        everyLook(worker, list, "letters");
        follow(page, "Kallelse till möte");
        everyLook(worker, page.url(), "letter-writing");
        press(page, "Förhandsgranska");
        assertThat(page.locator("main")).containsText("Skickas till adressen på brevet.");
        everyLook(worker, page.url(), "letter-preview");
        String preview = Printed.text(page.request().get(pdf(page)).body());
        Assertions.assertThat(preview).contains("Brevet är inte skickat", "Storgatan 1, våning 2");
        press(page, "Signera och försegla");
        assertThat(page.locator("main")).containsText("Kontrollsumma SHA-256");
        assertThat(page.locator("main")).containsText("Hot mot enheten i oktober.");
        String letter = page.url();
        everyLook(worker, letter, "letter-sealed");
        Assertions.assertThat(Printed.text(page.request().get(pdf(page)).body()))
                .contains("Jenny Åkerlind", "Kvarngatan 14 B", "måndag 30 november 2026")
                .doesNotContain("Nadja", "Hot mot", "Robin", "inte skickat");
        Assertions.assertThat(page.request().get(draft).status()).isEqualTo(404);

        press(page, "Spara att det har gått");
        asksFor(page, 1, "Välj hur");
        page.getByLabel("Postat").check();
        press(page, "Spara att det har gått");
        clock.is("2026-11-30T08:00:00");
        page.navigate(list);
        assertThat(page.locator(".t-clock--breach")).containsText("ingen har sagt att det har kommit fram");
        everyLook(worker, list, "letters-late");
        page.navigate(letter);
        everyLook(worker, letter, "letter-late");
        page.locator("section:has(#received) [name=day]").fill("12 november");
        page.getByLabel("Mottagaren har sagt det").check();
        press(page, "Spara att det har kommit fram");
        assertThat(page.locator("main")).containsText("torsdag 12 november 2026");
        press(page, "Skriv ett nytt brev i stället");
        assertThat(page.locator("main")).containsText("Brevet ersätter ett tidigare");
        press(page, "Kasta");
        page.navigate("/cases/" + tuvas.value());
        assertThat(page.locator("main")).containsText("Ett brev har kommit fram");
    }

    @Test
    void whatStandsAtTheTopOfTheLettersIsSetByAnAdministratorAndLookedAtByAnother() {
        Session boss = town.administrator();
        Page page = as(boss).page();
        page.navigate("/administration");
        follow(page, "Brevhuvud");
        page.getByLabel("Kommunens namn").fill("");
        press(page, "Spara brevhuvudet");
        asksFor(page, 1, "Skriv kommunens namn");
        page.getByLabel("Kommunens namn").fill("Björkmåla kommun");
        page.getByLabel("Så når man kommunen, på svenska").fill("Box 12, 123 45 Björkmåla\n08-465 004 00");
        page.getByLabel("Kommunens vapen")
                .setInputFiles(new FilePayload("v.txt", "text/plain", "x".getBytes(StandardCharsets.UTF_8)));
        press(page, "Spara brevhuvudet");
        asksFor(page, 1, "Välj en png-bild");
        page.getByLabel("Kommunens vapen").setInputFiles(new FilePayload("v.png", "image/png", Samples.png()));
        press(page, "Spara brevhuvudet");
        assertThat(page.locator("main")).containsText("Ett vapen finns.");
        everyLook(boss, "/administration/letterhead", "letterhead");
        Assertions.assertThat(Printed.text(
                        page.request().get("/administration/letterhead/preview").body()))
                .contains("Björkmåla kommun", "08-465 004 00");
        page.navigate("/changes");
        assertThat(page.locator("main")).containsText("Det som står högst upp på breven ändrades");
        assertThat(page.locator("main")).containsText("namnet, hur man når kommunen, vapnet");
    }

    private CaseId tuvas() {
        CaseId tuvas = caseOf("20140502-2383");
        return Entry.as(
                worker,
                () -> transaction.execute(status -> {
                    var stamp = cases.about(java.util.List.of(
                                    cases.participants(tuvas).getFirst().person()))
                            .getFirst()
                            .stamp();
                    for (String guardian : java.util.List.of("198401012383", "198201012393"))
                        cases.takesPart(
                                stamp,
                                people.byNumber(IdentityNumber.stored(guardian))
                                        .orElseThrow()
                                        .id(),
                                Part.GUARDIAN,
                                clock.instant());
                    return tuvas;
                }));
    }

    private static String pdf(Page page) {
        return page.locator("main a:has-text('(pdf)')").first().getAttribute("href");
    }
}
