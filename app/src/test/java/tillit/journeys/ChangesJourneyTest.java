package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.ground.access.Administration;
import tillit.ground.access.Entry;
import tillit.ground.access.Role;
import tillit.ground.access.Session;

/** What an administrator has changed is looked at by the head of a unit, in a real browser. */
class ChangesJourneyTest extends JourneyTest {

    private static final String CHANGES = "/changes";

    @Autowired
    Administration administration;

    Session boss;

    @BeforeEach
    void threeChanges() {
        boss = town.administrator();
        Entry.as(boss, () -> {
            administration.join(worker.user().id(), reception, Role.INTAKE_OFFICER, LocalDate.of(2026, 12, 1), null);
            administration.allowProtected(worker.user().id(), true);
            return administration.givePassword(colleague.user().id());
        });
    }

    @Test
    void theHeadOfAUnitHearsOfThemOnMyDayAndTicksThoseThatAreRight() {
        Page page = as(manager).page();
        page.navigate("/");
        follow(page, "Se ändringarna");
        assertThat(page.locator("main")).containsText("Nadja Wik fick rollen mottagning i Barn och unga, mottagning");
        assertThat(page.locator("main")).containsText("Nu: från 1 december tills vidare");
        assertThat(page.locator("main")).containsText("Förut: Får inte möta skyddade personer");

        press(page, "De ikryssade är rätt");
        asksFor(page, 1, "Kryssa för minst en ändring");
        page.getByLabel("Nadja Wik fick rollen mottagning").check();
        page.getByLabel("Nadja Wik får möta personer").check();
        press(page, "De ikryssade är rätt");
        assertThat(page.locator("main")).not().containsText("Nadja Wik fick rollen");
        assertThat(page.getByText("Amir Tehrani fick ett nytt engångslösenord").first())
                .isVisible();

        page.getByLabel("Vilka ändringar?").selectOption("Alla, också granskade");
        page.getByLabel("Sort").selectOption("Roller i enheter");
        press(page, "Visa");
        assertThat(page.locator("main")).containsText("Granskad av Birgitta Sahlén");
        assertThat(page.locator("main")).not().containsText("Amir Tehrani fick");
    }

    @Test
    void aQuestionGoesToWhoeverMadeTheChangeWhoSeesItAndAnswers() {
        Page hers = as(manager).page();
        hers.navigate(CHANGES);
        follow(hers, "Fråga om ändringen Amir Tehrani fick");
        press(hers, "Fråga");
        asksFor(hers, 1, "Skriv vad du undrar");
        hers.getByLabel("Vad undrar du?").fill("Bad han själv om det?");
        press(hers, "Fråga");
        String address = hers.url();

        nobodyElseAdministers();
        Page page = as(boss).page();
        page.navigate(CHANGES);
        assertThat(page.locator("main")).containsText("Du är ensam om att administrera");
        assertThat(page.locator("main input[type=checkbox]")).hasCount(1);
        page.navigate(address);
        assertThat(page.locator("main")).containsText("Bad han själv om det?");
        page.getByLabel("Ditt svar").fill("Ja, han ringde från arbetet.");
        press(page, "Svara");
        assertThat(page.locator("main")).containsText("Väntar på granskning");

        hers.reload();
        assertThat(hers.locator("main")).containsText("Ja, han ringde från arbetet.");
        as(manager).everywhere(address.replaceAll("^https?://[^/]+", ""), "changes/one", it -> {});
        press(hers, "Ändringen är rätt");
        assertThat(hers.locator("main")).not().containsText("Amir Tehrani fick");
    }

    @Test
    void whatHasWaitedMoreThanAWorkingWeekIsSaidToThoseWhoAdminister() {
        Page page = as(boss).page();
        page.navigate("/administration");
        assertThat(page.locator("main")).containsText("4 ändringar väntar");
        assertThat(page.locator("main")).not().containsText("arbetsdagar");
        clock.is("2036-11-10T08:12:00");
        page.navigate("/administration");
        assertThat(page.locator("main")).containsText("4 av dem har väntat mer än 5 arbetsdagar");
    }

    @Test
    void theTableIsForASpreadsheet() throws IOException {
        Page page = as(manager).page();
        page.navigate(CHANGES);
        Download table = page.waitForDownload(() -> press(page, "Hämta som tabell"));
        org.assertj.core.api.Assertions.assertThat(table.suggestedFilename()).isEqualTo("andringar-2026-11-10.csv");
        org.assertj.core.api.Assertions.assertThat(Files.readString(table.path()))
                .startsWith("\uFEFF\"När\",\"Vem\",\"Sort\"")
                .contains("\"Amir Tehrani fick ett nytt engångslösenord\"");
    }

    @Test
    void theChangesCanBeUsedByEveryone() {
        everyLook(manager, CHANGES, "changes/head");
        everyLook(boss, CHANGES, "changes/administrator");
        Page page = as(worker).page();
        page.navigate(CHANGES);
        assertThat(page.locator("h1")).not().containsText("Ändringar");
    }

    private void nobodyElseAdministers() {
        JdbcClient.create(administrator)
                .sql(
                        "update access.user_account set active = false where administrator and municipality_id = :town and id <> :boss")
                .param("town", town.id().value())
                .param("boss", boss.user().id().value())
                .update();
    }
}
