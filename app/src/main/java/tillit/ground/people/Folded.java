package tillit.ground.people;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names and streets as they are compared: small letters without marks, words parted by one space. Never shown. */
final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LATIN_WORD = Pattern.compile("[a-z]+");
    private static final Pattern FLAT = Pattern.compile("\\b(lgh|lagenhet|apt) [0-9]+");
    private static final Pattern HOUSE =
            Pattern.compile("((?:[a-z]+ ){1,6})([0-9]{1,3})\\b((?: (?:eller|or|och|and) [0-9]{1,3}\\b)*)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private Folded() {}

    static String fold(String text) {
        String small = text.toLowerCase(Locale.ROOT)
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replace('ł', 'l')
                .replace("æ", "ae")
                .replace("ß", "ss");
        String bare =
                MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD)).replaceAll("");
        return BETWEEN_WORDS.matcher(bare).replaceAll(" ").strip();
    }

    static List<String> words(String text) {
        String folded = fold(text);
        return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
    }

    /** The words in Latin letters: the only ones that the register's names can be compared with. */
    static List<String> latinWords(String text) {
        return words(text).stream()
                .filter(word -> LATIN_WORD.matcher(word).matches())
                .toList();
    }

    /** Street and house as the register's row is found by, {@code kvarngatan 30}; without letter and flat. Empty if no house is named. */
    static String house(String street) {
        Matcher house = HOUSE.matcher(withoutFlat(street));
        return house.find() ? house.group(1) + house.group(2) : "";
    }

    /**
     * Every street and house that the text may mean: people write words before the street, and "30 eller 31". Of each house the street with one,
     * two and more words before it.
     */
    static Set<String> houses(String text) {
        Set<String> houses = new LinkedHashSet<>();
        Matcher house = HOUSE.matcher(withoutFlat(text));
        while (house.find()) {
            List<String> street = Arrays.asList(house.group(1).strip().split(" "));
            Matcher number = NUMBER.matcher(house.group(2) + house.group(3));
            while (number.find()) {
                for (int from = street.size() - 1; from >= 0; from--) {
                    houses.add(String.join(" ", street.subList(from, street.size())) + " " + number.group());
                }
            }
        }
        return houses;
    }

    private static String withoutFlat(String text) {
        return FLAT.matcher(fold(text)).replaceAll("");
    }
}
