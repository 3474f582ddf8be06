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
 * @param address path and query of this page, for the language switch and the menu
 * @param csrf what a form carries to show that it came from us; null where nobody asks for it
 * @param demo whether all people here are made up
 * @param assets turns {@code /page/tillit.css} into the address that names its content
 */
public record Frame(
        Wording wording,
        Surroundings around,
        Theme theme,
        String address,
        @Nullable Csrf csrf,
        boolean demo,
        UnaryOperator<String> assets) {

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

    /** {@code page} for the place one is in, so that {@code aria-current} can say it; otherwise nothing. */
    public @Nullable String current(Place place) {
        return place.holds(address) ? "page" : null;
    }
}
