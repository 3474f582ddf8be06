package tillit.ground.page;

/**
 * A fact in a list of facts.
 *
 * @param label what it is
 * @param value what it is said to be; when hidden, the word for that ({@code Dold}, {@code Hålls isär}), never the fact
 * @param hidden whether it is kept secret from the reader
 */
public record Fact(String label, String value, boolean hidden) {

    /** A fact that the reader may know. */
    public Fact(String label, String value) {
        this(label, value, false);
    }

    /** A fact that exists and is kept from the reader: it is written as hidden, never left blank. */
    public static Fact hidden(String label, String word) {
        return new Fact(label, word, true);
    }
}
