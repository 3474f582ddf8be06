package tillit.ground.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
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
        assertThat(page.locator(".govuk-error-summary")).isFocused(); // by a script, after the page is there
        assertThat(page.locator("textarea[name=words]")).hasValue("Han vill <b>inte</b> ”hem” & så");
        assertThat(page.locator(".govuk-error-summary__list a")).hasCount(3);
        page.locator(".govuk-error-summary__list a").first().click();
        assertThat(page.locator("input[name='received.time']")).isFocused();
        browser.check(page, "styles-refused");
    }

    @Test
    void whoeverChoosesEnglishStaysOnThePageInEnglish() {
        Page page = browser.page();
        page.navigate("/styles");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("In English"))
                .click();
        assertThat(page).hasTitle("Parts – Tillit, Björkmåla kommun");
        assertThat(page).hasURL(Pattern.compile("/styles$"));
        assertThat(page.locator("html")).hasAttribute("lang", "en");
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
