package tillit.casework.dispatch;

import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
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

    /** A telephone number, which may end as an address begins. */
    private static final Pattern NUMBER = Pattern.compile("(?:\\+|(?<!\\d)0)[\\d ()/–-]*");

    /** A postal code, of which none begins with a nought, and a town. */
    private static final Pattern POSTAL = Pattern.compile("(?<!\\d)[1-9]\\d{2} ?\\d{2}\\s+\\p{L}{2,}");

    /** How one reaches it, in the language of the letter; in Swedish where nothing is said in English. */
    public List<String> contact(Language language) {
        return (language == Language.EN && !contactEn.isBlank() ? contactEn : contactSv)
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** Whether it says where a letter to the municipality is sent: a postal code and a town. */
    public boolean hasPostalAddress(Language language) {
        return contact(language).stream()
                .anyMatch(
                        it -> POSTAL.matcher(NUMBER.matcher(it).replaceAll(" ")).find());
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
