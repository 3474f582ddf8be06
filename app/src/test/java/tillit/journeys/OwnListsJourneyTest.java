package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with many cases is reminded, puts work aside and keeps a view of a list. */
class OwnListsJourneyTest extends JourneyTest {

    @Test
    void aReminderIsWrittenReadOnItsDayAndEnded() {
        openedAboutTuva();
        Page page = as(worker).page();
        page.navigate("/cases");
        follow(page, "Tuva Åkerlind");
        follow(page, "Påmin mig");
        String form = address(page);
        page.getByLabel("Vad vill du bli påmind om?").fill("Ring mormor om julen.");
        page.getByLabel("Vilken dag?").fill("2026-11-09");
        page.getByLabel("Klockslag").fill("14.00");
        press(page, "Påmin mig");
        asksFor(page, 1, "Dagen har redan varit");
        assertThat(page.getByLabel("Vad vill du bli påmind om?")).hasValue("Ring mormor om julen.");
        browser.check(page, "reminder-refused");
        page.getByLabel("Vilken dag?").fill("2026-11-13");
        press(page, "Påmin mig");
        assertThat(page.locator("main")).containsText("Du blir påmind.");
        assertThat(page.locator("section:has(#own-reminders)")).containsText("Ring mormor om julen.");
        browser.check(page, "case-with-reminder");

        page.navigate("/");
        assertThat(page.locator("main")).containsText("Egen påminnelse: Ring mormor om julen.");
        assertThat(page.locator("main")).containsText("kl. 14.00");
        browser.check(page, "day-with-reminder");
        follow(page, "Egen påminnelse: Ring mormor om julen.");
        everyLook(worker, form, "reminder");
        browser.check(page, "reminder-read");
        press(page, "Klar");
        assertThat(page.locator("h1")).containsText("Nadja");
        assertThat(page.locator("main")).containsText("Påminnelsen är klar.");
        assertThat(page.locator("main")).not().containsText("Ring mormor");
    }

    @Test
    void aMatterIsPutAsideAndComesBackWithTheReason() {
        openedAboutTuva();
        nothingIsDueBeforeChristmas();
        Page page = as(worker).page();
        page.navigate("/");
        follow(page, "Lägg undan till");
        everyLook(worker, address(page), "parking");
        press(page, "Lägg undan");
        assertThat(page.locator("main")).containsText("Undanlagt (1)");
        assertThat(page.locator(".t-duty")).hasCount(0);
        page.getByText("Undanlagt (1)").click();
        browser.check(page, "day-with-parked");
        press(page, "Ta fram nu");
        assertThat(page.locator("main")).not().containsText("Undanlagt (1)");

        page.navigate("/cases");
        follow(page, "Tuva Åkerlind");
        follow(page, "Lägg undan till");
        page.getByLabel("Till vilken dag?").fill("2026-11-17");
        press(page, "Lägg undan");
        assertThat(page.locator("section:has(#own-reminders)")).containsText("Undanlagt av dig");
        clock.is("2026-11-17T08:00:00");
        page.navigate("/");
        assertThat(page.locator("section:has(#woken)")).containsText("Vaknade i dag: datumet kom");
        browser.check(page, "day-with-woken");
        page.locator("section:has(#woken) a").first().click();
        assertThat(page.locator("section:has(#own-reminders)")).containsText("Vaknade i dag: datumet kom");
        page.navigate("/");
        assertThat(page.locator("section:has(#woken)")).hasCount(0);
    }

    @Test
    void aChoiceIsKeptUnderANameAndOpensTheList() {
        Page page = as(officer).page();
        page.navigate("/intake?only=violence&who=nobody");
        follow(page, "Spara den här vyn");
        page.getByLabel("Vad ska vyn heta?").fill("Våld utan ansvarig");
        page.getByLabel("Öppna listan med den här vyn").check();
        browser.check(page, "view-new");
        press(page, "Spara vyn");
        assertThat(page.locator("main")).containsText("Vyn är sparad.");
        page.navigate("/intake");
        assertThat(page.locator("#only-violence")).isChecked();
        assertThat(page.locator("nav a[aria-current=true]").last()).containsText("Våld utan ansvarig");
        browser.check(page, "inbox-with-views");
        follow(page, "Hela listan");
        assertThat(page.locator("#only-violence")).not().isChecked();

        everyLook(officer, "/views", "views");
        page.navigate("/views");
        page.getByLabel("Nytt namn på Våld utan ansvarig").fill("Våld");
        press(page, "Byt namn");
        assertThat(page.locator("main")).containsText("Vyn har bytt namn.");
        press(page, "Ta bort");
        assertThat(page.locator("main")).containsText("Du har inga sparade vyer.");
    }

    private void openedAboutTuva() {
        Page page = as(officer).page();
        String report = registerTuva(page);
        confirmAndSign(page, report, "Tuva");
        page.getByText("Behöver utredning inledas redan nu?").click();
        openFor(page, "Tuva har inte varit i skolan på tre veckor.");
    }

    private void nothingIsDueBeforeChristmas() {
        JdbcClient.create(administrator)
                .sql("""
                update duties.duty
                   set due_on = date '2026-12-30', due_at = timestamptz '2026-12-30 22:59:59Z', latest_on = date '2026-12-30',
                       latest_at = timestamptz '2026-12-30 22:59:59Z', plan_on = date '2026-12-30'
                 where municipality_id = :town and state = 'OPEN' and due_on is not null
                """)
                .param("town", town.id().value())
                .update();
    }

    private static String address(Page page) {
        return page.url().replaceFirst("https?://[^/]+", "");
    }
}
