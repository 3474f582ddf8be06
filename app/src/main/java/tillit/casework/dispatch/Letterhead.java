package tillit.casework.dispatch;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tillit.ground.page.Language;

/**
 * What stands at the top of a municipality's letters.
 *
 * @param contactSv how one reaches it, line by line, in Swedish
 * @param contactEn the same in English
 * @param arms its arms as a PNG; null where it has put none there
 */
public record Letterhead(String name, String contactSv, String contactEn, byte @Nullable [] arms) {

    /** How one reaches it, in the language of the letter. */
    public List<String> contact(Language language) {
        return (language == Language.EN ? contactEn : contactSv)
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** Whether it has arms. */
    public boolean hasArms() {
        return arms != null;
    }

    /** The arms as a page takes them. */
    public String armsAddress() {
        return arms == null
                ? ""
                : "data:image/png;base64," + Base64.getEncoder().encodeToString(arms);
    }
}
