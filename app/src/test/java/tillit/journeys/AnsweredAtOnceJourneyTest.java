package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What somebody with a telephone at the ear must see at once: what is known, what has just been done, where to go on. */
class AnsweredAtOnceJourneyTest extends JourneyTest {

    @Test
    void aReportThatWaitsIsSeenByWhoeverLooksForTheChild() {
        Page page = as(officer).page();
        String report = registerTuva(page);
        search(page, "Tuva Åkerlind");
        Locator hit = page.locator("section:has(#hits) li").first();
        assertThat(hit).containsText("Anmälan kom i dag kl. 08.12");
        assertThat(hit).containsText("Väntar hos Barn och unga, mottagning. Ansvarig: ingen än.");
        browser.check(page, "person-search-waiting");
        hit.getByText("Tuva Åkerlind").first().click();
        Locator waiting = page.locator("section:has(#reports)");
        assertThat(waiting).containsText("Väntar hos Barn och unga, mottagning");
        everyLook(officer, page.url(), "person-waiting");
        waiting.locator("a").click();
        assertThat(page.locator("h1")).containsText("Tuva Åkerlind");
        org.assertj.core.api.Assertions.assertThat(page.url()).startsWith(report);

        Page elsewhere = as(worker).page();
        search(elsewhere, "Tuva Åkerlind");
        assertThat(elsewhere.locator("section:has(#hits)")).not().containsText("Anmälan kom");
    }

    @Test
    void whatHasBeenDoneIsToldOnceAndWithTheNameOfTheChild() {
        Page page = as(officer).page();
        registerTwo(page);
        assertThat(page.locator("#told")).hasText("Anmälan är registrerad.");
        page.reload();
        assertThat(page.locator("#told")).hasCount(0);

        page.getByLabel("Ja, det är rätt: Theo").check();
        press(page, "Spara svaret");
        assertThat(page.locator("#told")).hasText("Svaret är sparat: det är Theo Wallenius.");
        assertThat(page.locator("#told")).isInViewport();
        browser.check(page, "told-identity");
        sign(page, "Theo", false);
        assertThat(page.locator("#told")).containsText("Skyddsbedömningen för Theo Wallenius är signerad.");
        assertThat(page.locator("#told")).containsText("Nu visas Maja Wallenius");
        browser.check(page, "told-next-child");

        follow(page, "Theo");
        page.getByText("Behöver utredning inledas redan nu?").click();
        openFor(page, "Theo behöver mer stöd i skolan och hemma.");
        assertThat(page.locator("#told")).containsText("utredning om Theo Wallenius inleds");
        assertThat(page.locator("#told")).containsText("Ärendet har lämnats till Nadja Wik och syns inte för dig.");
        assertThat(page.locator("section:has(#people)")).containsText("Ansvarig: den som har ärendet");
        assertThat(page.locator("section:has(#people)")).containsText("Ansvarig: Ingen än");
        browser.check(page, "told-case-away");
    }

    @Test
    void theLanguageOfAHalfWrittenReportIsChangedAndNothingIsLost() {
        Page page = as(officer).page();
        page.navigate("/intake/reports/new");
        page.getByLabel("Anmälan, ord för ord").fill("Två barn leker på spåret.");
        press(page, "Lägg till en person till");
        page.locator("[name='about[1].name']").fill("Maja Wallenius");
        page.locator(".t-language__go").click();

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("textarea[name=text]")).hasValue("Två barn leker på spåret.");
        assertThat(page.locator("[name='about[1].name']")).hasValue("Maja Wallenius");
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
        browser.check(page, "registration-other-language");
        page.locator(".t-theme__go").last().click();
        assertThat(page.locator("[name='about[1].name']")).hasValue("Maja Wallenius");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");

        page.navigate("/intake/reports");
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.locator("textarea[name=text]")).isVisible();
    }

    @Test
    void aChoiceOfLanguageLosesNothingOfAFormThatNobodyHasSent() {
        Page page = as(officer).page();
        page.navigate("/intake/reports/new");
        page.getByLabel("Anmälan, ord för ord").fill("Två barn leker på spåret.");
        page.locator(".t-theme__go").last().click();
        page.locator(".t-language__go").click();

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator("textarea[name=text]")).hasValue("Två barn leker på spåret.");
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);

        page.locator(".t-language__go").click();
        registered(page, "Lilla My", "", "En flicka på ungefär fem år utan vuxen.");
        page.locator("textarea[name=grounds]").fill("Skolan ser henne varje dag.");
        page.locator(".t-language__go").click();
        assertThat(page.locator("textarea[name=grounds]")).hasValue("Skolan ser henne varje dag.");
    }

    @Test
    void whoeverLeavesWhatIsHalfWrittenIsAskedFirst() {
        Page page = as(officer).page();
        page.navigate("/intake/reports/new");
        page.getByLabel("Anmälan, ord för ord").fill("Två barn leker på spåret.");
        AtomicInteger asked = new AtomicInteger();
        page.onDialog(dialog -> {
            asked.incrementAndGet();
            dialog.dismiss();
        });
        page.getByText("Min dag").first().click();
        page.waitForCondition(() -> asked.get() == 1);

        assertThat(page.locator("textarea[name=text]")).hasValue("Två barn leker på spåret.");
        press(page, "Registrera anmälan");
        assertThat(page.locator(".govuk-error-summary")).hasCount(1);
        org.assertj.core.api.Assertions.assertThat(asked.get()).isEqualTo(1);
    }

    @Test
    void whoeverNobodyKnowsIsSearchedForFromTheDecisionAndAnswersAreToTheQuestion() {
        Page page = as(officer).page();
        String report = registered(page, "Lilla My", "", "En flicka på ungefär fem år utan vuxen.");
        sign(page, "Lilla", false);
        Locator decision = page.locator("section:has(#decision)");
        assertThat(decision).containsText("Ingen har sagt vem det är");
        browser.check(page, "decision-unknown");
        decision.getByText("Sök personen, eller för in en ny").click();

        page.locator("[name=number]").fill("Tuva");
        press(page, "Sök");
        assertThat(page.locator("main")).containsText("Vi sökte på det som namn");
        assertThat(page.locator("section:has(#found)")).containsText("Kvarngatan 14 B");
        browser.check(page, "identity-name-as-number");
        page.locator("[name=number]").fill("20140502-2384");
        press(page, "Sök");
        assertThat(page.locator("main")).containsText("Kontrollsiffran stämmer inte");
        page.locator("[name=name]").fill("Tuva Åkerlind");
        press(page, "Sök");
        assertThat(page.locator("section:has(#found)")).containsText("Kvarngatan 14 B");

        page.navigate("/intake?only=unidentified");
        assertThat(page.locator(".t-report")).hasCount(1);
        assertThat(page.locator(".t-report")).containsText("Lilla My");
    }

    @Test
    void aDaySaysOfEachMatterOnceWhatIsToBeDoneAndCallsNothingTooLateThatIsNot() {
        clock.is("2026-11-07T10:00:00");
        Page page = as(officer).page();
        registerTwo(page);
        String tuva = registerTuva(page);
        page.navigate("/");
        Locator matter = page.locator(".t-matter").filter(new Locator.FilterOptions().setHasText("Theo Wallenius"));
        assertThat(matter).hasCount(1);
        assertThat(matter).containsText("Maja Wallenius");
        everyLook(officer, "/", "day-matters");

        confirmAndSign(page, tuva, "Tuva");
        clock.is("2026-11-22T10:00:00");
        page.navigate("/");
        assertThat(page.locator("section:has(#passed)")).containsText("Tuva Åkerlind");
        assertThat(page.locator("section:has(#late)")).not().containsText("Tuva Åkerlind");
        browser.check(page, "day-passed");
    }

    private static void search(Page page, String words) {
        page.navigate("/people/search");
        page.locator("main #q").fill(words);
        press(page, "Sök");
    }

    private void registerTwo(Page page) {
        beginReport(page, "Privatperson", "Barnen är ensamma hemma om kvällarna.");
        page.locator("[name='about[0].name']").fill("Theo Wallenius");
        page.locator("[name='about[0].personalNumber']").fill("20151201-2392");
        press(page, "Lägg till en person till");
        page.locator("[name='about[1].name']").fill("Maja Wallenius");
        page.locator("[name='about[1].personalNumber']").fill("20200201-2389");
        press(page, "Registrera anmälan");
    }
}
