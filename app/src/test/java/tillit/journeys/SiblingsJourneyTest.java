package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Part;
import tillit.casework.printout.Printed;
import tillit.ground.access.Entry;
import tillit.ground.people.IdentityNumber;
import tillit.ground.people.Population;

/** A home visit to siblings is written down once and stands in the file of each, and their father gets a copy of one. */
class SiblingsJourneyTest extends JourneyTest {

    private CaseId theos;
    private CaseId majas;

    @BeforeEach
    void twoSiblings() {
        Entry.as(
                town.administrator(),
                () -> register.take(Population.residents(town.id()).stream()
                        .filter(it -> it.name().family().equals("Wallenius"))
                        .toList()));
        theos = caseOf("20151201-2392");
        majas = caseOf("20200201-2389");
        List.of("199101022383", "198701012398")
                .forEach(it -> Entry.as(
                        worker,
                        () -> transaction.execute(status -> {
                            cases.takesPart(
                                    cases.find(theos).orElseThrow().stamp(),
                                    people.byNumber(IdentityNumber.stored(it))
                                            .orElseThrow()
                                            .id(),
                                    Part.GUARDIAN,
                                    clock.instant());
                            return true;
                        })));
    }

    @Test
    void aVisitStandsWithEachOfThemAndTheFatherGetsACopyOfOneFile() throws IOException {
        Page page = as(worker).page();
        page.navigate("/journal/" + theos.value());
        page.locator("select[name=kind]").selectOption("HOME_VISIT");
        page.locator("[name='happened.day']").fill("i går");
        page.locator("textarea[name=body]")
                .fill("Hembesök. Theo ritade. Maja sov. Mamma nås på 070-174 06 05 tills vidare.");
        page.getByLabel("Theo Wallenius", new Page.GetByLabelOptions().setExact(true))
                .check();
        press(page, "Signera anteckningen");
        assertThat(page.locator(".t-note").first()).containsText("Theo ritade");

        follow(page, "Också hos syskon");
        everyLook(worker, page.url(), "note-shared");
        page.getByLabel("Ja", new Page.GetByLabelOptions().setExact(true)).check();
        press(page, "Signera");
        asksFor(page, 1, "Här nämns ett annat barn");
        browser.check(page, "note-shared-refused");
        page.locator("textarea[name^=words-]").fill("Hembesök. Maja sov hela tiden.");
        press(page, "Signera");
        assertThat(page.locator("#told")).containsText("också hos syskonet");
        assertThat(page.locator("main")).containsText("Står också hos: Maja Wallenius");
        page.navigate("/journal/" + majas.value());
        assertThat(page.locator("main")).containsText("Maja sov hela tiden.");
        assertThat(page.locator("main")).not().containsText("Theo ritade");

        copied(page);
    }

    private void copied(Page page) throws IOException {
        page.navigate("/printout/" + theos.value());
        follow(page, "Gör en kopia till någon utanför");
        everyLook(worker, page.url(), "copy");
        press(page, "Titta igenom");
        asksFor(page, 1, "Välj vem som ska ha kopian");
        page.getByLabel("Andreas Wallenius").check();
        press(page, "Titta igenom");
        assertThat(page.locator("mark").first()).hasText("070-174 06 05");
        everyLook(worker, page.url(), "copy-look");
        press(page, "Gör kopian");
        asksFor(page, 1, "Skriv varför akten lämnar systemet");
        page.locator("textarea[name=reason]").fill("Partsinsyn, begärd i går.");
        press(page, "Gör kopian");
        asksFor(page, 1, "Välj vad som görs med den här delen");
        browser.check(page, "copy-look-refused");
        assertThat(page.locator("textarea[name=reason]")).hasValue("Partsinsyn, begärd i går.");
        page.getByLabel("Ta med, med ställena överstrukna").check();
        page.locator("[name^=why-]").fill("26 kap. 1 § OSL, mammans telefon");
        Download copy = page.waitForDownload(() -> page.locator("main")
                .getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Gör kopian"))
                .click());
        byte[] made = Files.readAllBytes(copy.path());
        Sheets.keep(made, "copy");
        Assertions.assertThat(Printed.text(made))
                .contains("Theo ritade", "█████", "Till Andreas Wallenius")
                .doesNotContain("070-174");
        page.navigate("/printout/" + theos.value());
        assertThat(page.locator("main")).containsText("Kopia till Andreas Wallenius. En del är utelämnad");
        everyLook(worker, page.url(), "printout-with-a-copy");
    }
}
