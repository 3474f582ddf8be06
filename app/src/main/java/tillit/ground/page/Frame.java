package tillit.ground.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tillit.ground.page.FrameSource.Place;
import tillit.ground.page.FrameSource.Surroundings;

/**
 * What every page and every part needs: the language's words and what stands around the page. Each template takes it as
 * {@code @param Frame frame}; it is put there when the page is written, so no controller mentions it.
 *
 * @param address path and query of this page, for the language switch and the menu; empty where no form may stand in the
 *     frame: a page that says that something is missing is the same to the last byte
 * @param answer what was sent, where the page answers that; null where the page was only asked for
 * @param deed what has just been done and is told here; null where nothing has
 * @param csrf what a form carries to show that it came from us; null where nobody asks for it
 * @param demo whether all people here are made up
 * @param assets turns {@code /page/tillit.css} into the address that names its content
 */
public record Frame(
        Wording wording,
        Surroundings around,
        Theme theme,
        String address,
        @Nullable Answer answer,
        @Nullable Deed deed,
        @Nullable Csrf csrf,
        boolean demo,
        UnaryOperator<String> assets) {

    /** The id of the form that the page answers, for the buttons outside it that send it. */
    static final String SENT = "sent";

    /** The page answers something that was sent. @param sentTo where the form is sent that stands on it; empty if none does */
    public record Answer(String sentTo) {}

    /** The hidden field by which a form shows that it came from us. */
    public record Csrf(String field, String token) {}

    /** The text with that key, see {@link Wording#say}. */
    public String say(String key, Object... arguments) {
        return wording.say(key, arguments);
    }

    /** {@code 10 november}. */
    public String day(LocalDate day) {
        return wording.day(day);
    }

    /** {@code tisdag 24 november}. */
    public String weekday(LocalDate day) {
        return wording.weekday(day);
    }

    /** {@code tisdag 10 november 2026}. */
    public String fullDay(LocalDate day) {
        return wording.fullDay(day);
    }

    /** {@code kl. 08.12}. */
    public String time(Instant moment) {
        return wording.time(moment);
    }

    /** {@code kl. 08.11.52}. */
    public String second(Instant moment) {
        return wording.second(moment);
    }

    /** {@code i dag kl. 07.15}. */
    public String moment(Instant moment) {
        return wording.moment(moment);
    }

    /** {@code för 9 minuter sedan}. */
    public String ago(Instant moment) {
        return wording.ago(moment);
    }

    /** {@code 1 234}. */
    public String number(long number) {
        return wording.number(number);
    }

    /** The address of a file that we serve, with its content's hash in it. */
    public String asset(String path) {
        return assets.apply(path);
    }

    /** The address of one picture of the sprite: {@code lock}, {@code clock-breach}. */
    public String icon(String name) {
        return asset("/page/icons.svg") + "#" + name;
    }

    /** The title of the browser's window: {@code Min dag – Tillit, Björkmåla kommun}; a refused form says so first. */
    public String title(String page, boolean refused) {
        String title = refused ? say("page.title.refused", page) : page;
        String municipality = around.municipality();
        return municipality.isEmpty() ? say("page.title", title) : say("page.title.in", title, municipality);
    }

    /** What has just been done, in words. @param whom for whom, where the page knows; otherwise empty */
    public String told(String whom) {
        if (deed == null) return "";
        String named = deed.text() + ".for";
        return whom.isEmpty() || !wording.knows(named) ? say(deed.text()) : say(named, whom);
    }

    /** Whether anything has been done that there are words for. */
    public boolean tells() {
        return deed != null && wording.knows(deed.text());
    }

    /** The id of a form, if it is the one that the page answers: so that a choice of language sends it along. */
    public @Nullable String formId(String action) {
        return answer != null && answer.sentTo().equals(action) ? SENT : null;
    }

    /** Whether language and look are chosen by sending the form on this page once more: what is typed in it comes back. */
    public boolean sendsAgain() {
        return answer != null && !answer.sentTo().isEmpty();
    }

    /** Whether language and look can be chosen here. A page that shows once what was sent for could not be shown again. */
    public boolean switches() {
        return open() && (answer == null || sendsAgain());
    }

    /** Whether anything may be searched for or chosen on this page. */
    public boolean open() {
        return !address.isEmpty();
    }

    /** {@code page} for the place one is in, so that {@code aria-current} can say it; otherwise nothing. */
    public @Nullable String current(Place place) {
        return place.holds(address) ? "page" : null;
    }
}
