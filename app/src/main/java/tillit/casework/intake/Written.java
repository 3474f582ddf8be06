package tillit.casework.intake;

import java.util.List;

/**
 * What a report says, word for word.
 *
 * @param language ISO 639, {@code sv} or {@code ar}
 * @param attachments the names of what came with it
 */
public record Written(String text, String language, List<String> attachments) {

    public Written {
        attachments = List.copyOf(attachments);
    }

    /** Shows nothing, so that no log can. */
    @Override
    public String toString() {
        return "Written";
    }
}
