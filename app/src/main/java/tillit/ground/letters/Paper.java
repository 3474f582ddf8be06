package tillit.ground.letters;

import tillit.ground.page.Wording;

/**
 * What every template of a letter takes as {@code @param Paper paper} and lays itself out with.
 *
 * @param css how it looks
 */
public record Paper(String title, Wording wording, String css) {

    /** The value of HTML's {@code lang}. */
    public String language() {
        return wording.language().tag();
    }

    /** The text with that key. */
    public String say(String key, Object... arguments) {
        return wording.say(key, arguments);
    }
}
