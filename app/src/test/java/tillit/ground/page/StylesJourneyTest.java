package tillit.ground.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import tillit.journeys.Browser;

/** Every part of a page, in a real browser. */
@SpringBootTest(classes = PageAlone.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class StylesJourneyTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void everyPartCanBeUsedByEveryone() {
        browser.everywhere("/styles");
    }

    @Test
    void aRefusedFormComesBackWithWhatWasTypedAndWhatToChange() {
        refused(browser.page("sv", 320));
        refused(browser.page("en", 1280));
    }

    private void refused(Page page) {
        page.navigate("/styles");
        page.locator("textarea[name=words]").fill("Han vill <b>inte</b> ”hem” & så");
        page.locator("input[name='received.day']").fill("igår");
        page.locator("input[name='received.time']").fill("25.10");
        page.locator("form.t-stack button").first().click();
        assertThat(page.locator("textarea[name=words]").inputValue()).isEqualTo("Han vill <b>inte</b> ”hem” & så");
        assertThat(page.locator(".govuk-error-summary__list a").all()).hasSize(3);
        assertThat(page.evaluate("document.activeElement.className")).asString().contains("govuk-error-summary");
        page.locator(".govuk-error-summary__list a").first().click();
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("received.time");
        browser.check(page, "styles-refused");
    }

    @Test
    void whoeverChoosesEnglishStaysOnThePageInEnglish() {
        Page page = browser.page();
        page.navigate("/styles");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("In English"))
                .click();
        assertThat(page.url()).endsWith("/styles");
        assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
        assertThat(page.title()).isEqualTo("Parts – Tillit, Björkmåla kommun");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            no heading          | heading.remove()                 | page-has-heading-one
            dark words by night | heading.style.color = '#3d3d3d'  | by night
            too wide            | heading.style.width = '3000px'   | is wider than its window
            """)
    void aFaultIsFound(String name, String spoil, String said) {
        Page page = browser.page();
        page.navigate("/nothing");
        page.locator("h1").evaluate("heading => { " + spoil + " }");
        assertThatThrownBy(() -> browser.check(page, "spoiled"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(said);
    }

    @Test
    void aPageThatIsMissingCanBeReadByEveryone() {
        browser.everywhere("/nothing");
    }
}
