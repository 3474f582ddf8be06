package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two browsers write in one note at the same time while the network goes twice: no word of either is lost, and both know. */
class TwoBrowsersTest extends JourneyTest {

    private static final int WORDS_IN_A_MINUTE = 240; // of both together; more than anybody types

    @Test
    void twoBrowsersWriteInOneNoteAndNoWordOfEitherIsLost() {
        bothWrite(WORDS_IN_A_MINUTE / 8);
    }

    @Test
    @Tag("long")
    void twoBrowsersWriteInOneNoteForAMinuteAndNoWordOfEitherIsLost() {
        bothWrite(WORDS_IN_A_MINUTE);
    }

    private void bothWrite(int words) {
        Page one = as(worker).page();
        one.navigate("/journal/" + caseOf("20140502-2383").value());
        Locator hers = body(one);
        hers.fill("Början.\n\nSlut.");
        saved(one);
        Page two = as(worker).page();
        two.navigate(one.url());
        Locator again = body(two);
        List<String> typed = new ArrayList<>(List.of("Början.", "Slut."));
        hear(one);
        hear(two);
        for (int word = 0; word < words; word++) {
            if (word == words / 4 || word == words / 2) one.context().setOffline(true);
            if (word == words / 4 + words / 8 || word == words / 2 + words / 8)
                one.context().setOffline(false);
            type(word % 2 == 0 ? hers : again, word % 2 == 0 ? "ett" + word : "två" + word, typed, word % 4 < 2);
        }
        hers.press("Control+End");
        hers.pressSequentially(" klart1");
        saved(one);
        again.press("Control+End");
        again.pressSequentially(" klart2");
        saved(two);
        Page third = as(worker).page();
        third.navigate(one.url());
        assertThat(body(third).inputValue().split("\\s+")).contains(typed.toArray(String[]::new));
        assertThat(heard(one)).as("the first browser knows").contains("I ett annat fönster har du skrivit mer");
        assertThat(heard(two)).as("the other browser knows").contains("I ett annat fönster har du skrivit mer");
    }

    /** At the end of the first line or of the last: both browsers write in both places. */
    private static void type(Locator where, String word, List<String> typed, boolean atTheEnd) {
        where.press("Control+Home");
        where.press(atTheEnd ? "Control+End" : "End");
        where.pressSequentially(" " + word);
        typed.add(word);
    }

    /** Gathers all that the page says while it is written in. */
    private static void hear(Page page) {
        page.evaluate("""
                window.heard = "";
                new MutationObserver(() => { window.heard += document.querySelector("[data-save-text]").textContent; })
                  .observe(document.querySelector("[data-save-text]"), { childList: true, characterData: true, subtree: true });
                """);
    }

    private static String heard(Page page) {
        return (String) page.evaluate("window.heard");
    }

    private static Locator body(Page page) {
        return page.locator("textarea[name=body]");
    }

    private static void saved(Page page) {
        assertThat(page.locator("[data-save-status]")).hasAttribute("data-state", "saved");
    }
}
