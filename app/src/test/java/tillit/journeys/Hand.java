package tillit.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;

/** The hand of somebody at work: it counts the pages that are fetched, what is pressed, and the fields that are filled in. */
final class Hand {

    /**
     * What a task takes.
     *
     * @param pages fetched from the server, the answer to a form among them; the one that the task begins on is not counted
     * @param clicks on links, buttons, boxes and things that fold out
     * @param fields written in, or chosen in from a list
     */
    record Effort(int pages, int clicks, int fields) {

        /** No more of anything than the other. */
        boolean within(Effort budget) {
            return pages <= budget.pages && clicks <= budget.clicks && fields <= budget.fields;
        }

        /**
         * What it takes somebody who knows the way, in seconds, without the words themselves and the time of the machine: to point and press 1.3 s, to
         * find a field and move the hand to it 1.5 s, to take in a new page 1.35 s. Reckoned by the keystroke-level model of Card, Moran and
         * Newell (1980), not timed.
         */
        long seconds() {
            return Math.round(clicks * 1.3 + fields * 1.5 + pages * 1.35);
        }
    }

    private final Page page;
    private int pages;
    private int clicks;
    private int fields;

    Hand(Page page) {
        this.page = page;
        page.onResponse(this::count);
    }

    private void count(Response answer) {
        boolean whole = answer.request().isNavigationRequest() && answer.frame().equals(page.mainFrame());
        if (whole && (answer.status() < 300 || answer.status() >= 400)) pages++;
    }

    /** Presses a link that is said so. */
    void follow(String link) {
        press(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first());
    }

    /** Presses a button of the page's own that is said so. */
    void button(String name) {
        press(page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first());
    }

    /** Presses the box or the choice that is labelled so. */
    void tick(String label) {
        press(page.getByLabel(label).first());
    }

    void press(Locator there) {
        there.click();
        clicks++;
    }

    /** Writes in the field that is labelled so. */
    void write(String label, String words) {
        write(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)), words);
    }

    void write(Locator field, String words) {
        field.fill(words);
        fields++;
    }

    /** Chooses from the list that is labelled so. */
    void choose(String label, String value) {
        page.getByLabel(label).selectOption(value);
        fields++;
    }

    /** What has been done until now. */
    Effort effort() {
        return new Effort(pages, clicks, fields);
    }
}
