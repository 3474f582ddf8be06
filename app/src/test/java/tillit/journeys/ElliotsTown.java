package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import tillit.casework.intake.ElliotsMatter;
import tillit.ground.access.Entry;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.UnitId;
import tillit.ground.people.Population;

/** The town in which Elliot lives, those who work with his matter, each with a browser of their own, and a picture of what they see after every act. */
abstract class ElliotsTown extends JourneyTest {

    private static final Path PICTURES = Path.of("target", "screenshots", "elliot");

    final ElliotsMatter matter = new ElliotsMatter();
    Session hanna;
    Session amir;
    Session ines;
    Page hannas;
    Page amirs;
    Page iness;

    /** The address of the case. */
    String socialCase = "";

    private int pictures;

    @BeforeEach
    void thoseWhoLiveAndWorkThere() {
        clock.is("2026-01-19T13:25:00");
        UnitId investigations = worker.user().memberships().getFirst().unit();
        hanna = named("Hanna Rosenqvist", town.worker(Role.INTAKE_OFFICER, reception, investigations));
        amir = named("Amir Daneshvar", town.worker(Role.SOCIAL_WORKER, investigations));
        ines = named("Ines Falkenby", town.worker(Role.UNIT_MANAGER, reception, investigations));
        Entry.as(
                town.administrator(),
                () -> register.take(Population.residents(town.id()).stream()
                        .filter(it -> ElliotsMatter.FAMILIES.contains(it.name().family()))
                        .toList()));
        hannas = as(hanna).page();
        amirs = as(amir).page();
        iness = as(ines).page();
        theLettersHaveAHead();
    }

    private void theLettersHaveAHead() {
        Page page = as(town.administrator()).page();
        page.navigate("/administration/letterhead");
        page.locator("[name=name]").fill("Björkmåla kommun");
        for (Locator field : page.locator("main form textarea").all()) field.fill("Box 12, 123 45 Björkmåla");
        press(page, "Spara brevhuvudet");
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
    }

    /** What the clock on the wall shows when that note is signed. */
    void at(int note) {
        clock.is(matter.signed(note));
    }

    /** Does what a button says, and nothing was missing. */
    static void done(Page page, String button) {
        page.evaluate("document.body.dataset.before = ''");
        press(page, button);
        page.locator("body:not([data-before])").waitFor();
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
    }

    /** A picture of the whole page, which fits its window and is in Swedish. */
    void seen(Page page, String name) {
        Assertions.assertThat(page.getAttribute("html", "lang")).isEqualTo("sv");
        Assertions.assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                .as("%s is wider than its window", name)
                .isFalse();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("%02d-%s.png".formatted(++pictures, name)))
                .setFullPage(true));
    }

    /** What the day of somebody begins with. */
    void day(Page page, String name) {
        page.navigate("/");
        seen(page, name);
    }
}
