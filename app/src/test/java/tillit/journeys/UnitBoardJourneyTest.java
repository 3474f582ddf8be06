package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tillit.ground.access.Role;
import tillit.ground.access.Session;

/** Whoever leads a unit sees how it stands, and whoever works there sees the same of what is their own. */
class UnitBoardJourneyTest extends JourneyTest {

    private Session leader;

    @BeforeEach
    void whoLeadsTheInvestigations() {
        leader = town.worker(
                Role.UNIT_MANAGER, worker.user().memberships().getFirst().unit());
    }

    @Test
    void aNumberLeadsToWhatItCounts() {
        registerTuva(as(trusted).page());
        Page board = as(manager).page();
        board.navigate("/");
        follow(board, "Enheten");
        assertThat(board.locator("h1")).hasText("Barn och unga, mottagning");
        assertThat(tally(board, "olästa anmälningar")).hasText("0"); // whoever registered it has read it
        assertThat(tally(board, "anmälan utan ansvarig")).hasText("1");
        assertThat(tally(board, "ska bli klart i dag")).hasText("1");
        everyLook(manager, "/unit", "unit-board");

        board.getByText("anmälan utan ansvarig").click();
        assertThat(board.locator(".t-report__title")).containsText("Tuva Åkerlind");
        board.navigate("/unit");
        board.locator("a.t-tally[href$='when=today']").click();
        assertThat(board.locator(".t-duty")).hasCount(1);
        assertThat(board.locator(".t-duty")).containsText("Tuva Åkerlind");
        assertThat(board.locator(".t-duty")).containsText("Ansvarig: Ingen än");
        everyLook(manager, board.url().replaceFirst("https?://[^/]+", ""), "unit-duties");

        board.getByLabel("När").selectOption("late");
        press(board, "Visa");
        assertThat(board.locator(".t-empty")).containsText("Inget att göra här");
        browser.check(board, "unit-duties-none");
    }

    @Test
    void whoeverLeadsSeesHowTheWorkLiesAndWhoeverWorksSeesTheirOwnRow() {
        openedAboutTuva();
        Page board = as(leader).page();
        board.navigate("/unit");
        Locator nadja = board.locator("tr").filter(new Locator.FilterOptions().setHasText("Nadja Wik"));
        assertThat(nadja.locator("td").first()).hasText("1");
        assertThat(board.locator("tbody tr")).hasCount(3); // she, her colleague and whoever leads them
        browser.check(board, "unit-board-of-cases");
        assertThat(nadja.locator("th a"))
                .hasAttribute("href", "/cases/loads/" + worker.user().id().value());
        nadja.locator("td a").first().click();
        assertThat(board.locator(".t-duty").first()).containsText("Nadja Wik");

        Page own = as(worker).page();
        own.navigate("/unit");
        assertThat(own.locator("h2#loads")).hasText("Det som ligger på dig");
        assertThat(own.locator("tbody tr")).hasCount(1);
        assertThat(own.locator("tbody tr")).containsText("Nadja Wik");
        everyLook(worker, "/unit", "unit-board-own");
    }

    @Test
    void aCaseInWhichNothingHappensForThirtyDaysIsUntouchedUntilSomebodyWrites() {
        openedAboutTuva();
        clock.is("2026-12-20T08:00:00");
        Page board = as(leader).page();
        board.navigate("/unit");
        assertThat(board.locator("section:has(#untouched)")).containsText("Tuva Åkerlind");
        assertThat(board.locator("section:has(#untouched)")).containsText("40 dagar");
        everyLook(leader, "/unit", "unit-board-untouched");

        Page writing = as(worker).page();
        writing.navigate("/cases");
        follow(writing, "Tuva Åkerlind");
        follow(writing, "Journal");
        writing.locator("textarea[name=body]").fill("Tuva var här i dag.");
        assertThat(writing.locator("[data-save-status]")).hasAttribute("data-state", "saved");
        board.navigate("/unit");
        assertThat(board.locator("section:has(#untouched)")).containsText("Inget ärende är orört");
    }

    private void openedAboutTuva() {
        Page page = as(officer).page();
        String report = registerTuva(page);
        confirmAndSign(page, report, "Tuva");
        page.getByText("Behöver utredning inledas redan nu?").click();
        openFor(page, "Tuva har inte varit i skolan på tre veckor.");
    }

    private static Locator tally(Page page, String words) {
        return page.locator(".t-tally")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .locator(".t-big");
    }
}
