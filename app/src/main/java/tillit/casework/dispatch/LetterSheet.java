package tillit.casework.dispatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * A letter as it stands on paper: what is the same for all kinds, around what this one says.
 *
 * @param head whose letter it is
 * @param isPreview whether it is only looked at, and says so
 * @param facts the day, whom a letter for parties concerns, the number of the case last
 * @param to to whom, and where, line by line
 * @param body what it says, as HTML from a template of ours
 * @param replaces that it stands in place of an earlier one, or empty
 * @param signature who signs, line by line
 * @param sealed when and by what it was signed
 */
public record LetterSheet(
        Letterhead head,
        boolean isPreview,
        List<String> facts,
        List<String> to,
        String subject,
        String body,
        String replaces,
        List<String> signature,
        String sealed) {

    private static final String LOOK = read();

    public LetterSheet {
        facts = List.copyOf(facts);
        to = List.copyOf(to);
        signature = List.copyOf(signature);
    }

    /** How a letter looks, beside what every document looks like. */
    public String look() {
        return LOOK;
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "LetterSheet[...]";
    }

    private static String read() {
        try {
            return new ClassPathResource("dispatch/letter.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
