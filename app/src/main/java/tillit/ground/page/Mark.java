package tillit.ground.page;

/**
 * A short fact about a report or a case: an icon beside words.
 *
 * @param meaning what colour it may have; most have none
 * @param icon its picture in the sprite, {@code people}
 * @param label its words
 */
public record Mark(Meaning meaning, String icon, String label) {

    /** What a mark means, beyond its words. */
    public enum Meaning {
        PLAIN(""),
        NEW("t-mark--new"),
        VIOLENCE("t-mark--violence"),
        SECRET("t-mark--secret");

        private final String css;

        Meaning(String css) {
            this.css = css;
        }
    }

    /** A mark without a colour of its own. */
    public Mark(String icon, String label) {
        this(Meaning.PLAIN, icon, label);
    }

    String css() {
        return meaning.css;
    }
}
