package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two browsers write in one note at the same time while the network goes twice: no word of either is lost, and both know. */
class TwoBrowsersTest extends JourneyTest {

    private static final int FEW = 32; // words of both together

    @Test
    void twoBrowsersWriteInOneNoteAndNoWordOfEitherIsLost() {
        bothWrite(FEW, Duration.ZERO);
    }

    @Test
    @Tag("long")
    void twoBrowsersWriteInOneNoteForAMinuteAndNoWordOfEitherIsLost() {
        bothWrite(FEW, Duration.ofMinutes(1));
    }

    private void bothWrite(int words, Duration atLeast) {
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
        long began = System.nanoTime();
        double gone = 0; // the part of the writing that is over
        boolean cut = false;
        int cuts = 0;
        for (int word = 0; gone < 1; word++) {
            boolean away = gone >= 0.25 && gone < 0.375 || gone >= 0.5 && gone < 0.75;
            if (away && !cut) cuts++;
            if (away != cut) one.context().setOffline(away);
            cut = away;
            type(word % 2 == 0 ? hers : again, word % 2 == 0 ? "ett" + word : "två" + word, typed, word % 4 < 2);
            gone = Math.min(
                    (word + 1.0) / words,
                    atLeast.isZero() ? 1 : (System.nanoTime() - began) / (double) atLeast.toNanos());
        }
        assertThat(cuts).as("times that the network was cut").isEqualTo(2);
        last(one, " klart1");
        last(two, " klart2");
        last(one, " klart3");
        Page third = as(worker).page();
        third.navigate(one.url());
        assertThat(body(third).inputValue().split("\\s+")).contains(typed.toArray(String[]::new));
        assertThat(heard(one)).as("the first browser knows").contains("I ett annat fönster har du skrivit mer");
        assertThat(heard(two)).as("the other browser knows").contains("I ett annat fönster har du skrivit mer");
    }

    /** Writes on when the network is there again, until that is saved. */
    private static void last(Page page, String words) {
        body(page).press("Control+End");
        body(page).pressSequentially(words);
        saved(page);
    }

    /** Before the first word or after the last: both browsers write in both places. */
    private static void type(Locator where, String word, List<String> typed, boolean atTheEnd) {
        where.press(atTheEnd ? "Control+End" : "Control+Home");
        where.pressSequentially(atTheEnd ? " " + word : word + " ");
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
