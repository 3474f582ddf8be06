package tillit.ground.letters;

import java.io.IOException;
import java.io.InputStream;

/**
 * Something that is bound in after a letter.
 *
 * @param heading what stands on top of each of its pages
 * @param mime its type; only PDF, JPEG and PNG can be bound in
 */
public record Enclosure(String heading, String mime, Content content) {

    /** Gives what it holds, once. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /** Whether what is of that type can be bound in at all. */
    public static boolean isPossibleFor(String mime) {
        return mime.equals("application/pdf") || mime.equals("image/jpeg") || mime.equals("image/png");
    }

    /** Shows the type only. */
    @Override
    public String toString() {
        return "Enclosure[" + mime + "]";
    }
}
