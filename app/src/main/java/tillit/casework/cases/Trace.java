package tillit.casework.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that names the one whose case it is.
 *
 * @param fate what becomes of it when the case turns out to be about somebody else
 * @param key the text that says what it is, in which {0} is the detail
 * @param detail a day, a number or a title
 * @param about the document, the notice or the report; null where it is several
 */
public record Trace(
        Fate fate, String key, String detail, @Nullable UUID about) {

    /** What becomes of it. */
    public enum Fate {
        /** It is about the right person from then on. */
        MOVES,
        /** It stays as it was written. */
        STAYS,
        /** Somebody outside has it, and must be told. */
        GONE_OUT
    }
}
