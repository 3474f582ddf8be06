package tillit.ground.people;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody is known again by in a text, however the space between words and the lines are broken, whatever the case of the letters, and as an owner ("Almas
 * rum"): so that what goes out can be read for what must not. Each is empty where nothing is known, or where it may not be shown. The text is read in its plain
 * form.
 */
public final class Mentions {

    private static final int SHORTEST_STREET = 4; // signs; shorter ones stand in any text
    private static final int SHORTEST_NAME = 2;
    private static final int SHORT_NAME =
            3; // up to so many letters it is often a word, too (bo, my, tor): found where it is written as a name

    private static final String SPACE = "[\\s\\u00a0\\u00ad\\u2000-\\u200d\\u202f\\u2060\\u3000\\ufeff]*";

    /** Between two letters of one word: nothing, what nobody sees, or the end of a line that the word was divided at. */
    private static final String WITHIN =
            "(?:[-\\u00ad\\u2010\\u2011]\\s*\\n\\s*|[\\u00ad\\u200b-\\u200d\\u2060\\ufeff])*";

    private static final String PARTING = "[\\s\\u00a0\\u2007\\u202f.+\\u2010-\\u2015\\u2212-]{0,3}";
    private static final String NAME_ENDS = "s?(?!\\p{L})";
    private static final int INSENSITIVE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern PIECES = Pattern.compile("\\p{L}+|\\d+|[^\\p{L}\\d\\s]+");
    private static final Pattern HOUSE = Pattern.compile("\\s*\\d.*$");
    private static final Pattern ENDING = Pattern.compile("(?iu)(.{2,})(gatan|vägen)");
    private static final Pattern DIVIDED = Pattern.compile("(?<=\\p{L})[-\\u2010\\u2011]\\s*\\n\\s*(?=\\p{L})");
    private static final Pattern UNSEEN = Pattern.compile("[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]\\s*\\n?");

    private Mentions() {}

    /** The whole name, with any of the given names. */
    public static Optional<Pattern> name(Person person) {
        if (person.name().isUnknown()) return Optional.empty();
        String family = words(person.name().family());
        List<String> given = given(person).map(Mentions::words).toList();
        if (family.isEmpty() || given.isEmpty())
            return Optional.of(compiled(words(person.name().full()) + NAME_ENDS));
        String any = "(?:" + String.join("|", given) + ")";
        String between = "(?:[\\s\\u00a0]+(?:" + any
                + "|\\p{L}\\.?)){0,3}[\\s\\u00a0]+"; // the other given names, or what they begin with
        return Optional.of(
                compiled("(?:" + any + between + family + "|" + family + "\\s*,?" + SPACE + any + ")" + NAME_ENDS));
    }

    /** Any of the given names alone. */
    public static Optional<Pattern> givenName(Person person) {
        return given(person)
                .map(it -> it.length() > SHORT_NAME
                        ? "(?iu:" + words(it) + "s?)"
                        : "(?:" + Pattern.quote(it) + "|" + Pattern.quote(it.toUpperCase(Locale.ROOT)) + ")[sS]?")
                .reduce((one, other) -> one + "|" + other)
                .map(it -> Pattern.compile("(?<!\\p{L})(?:" + it + ")(?!\\p{L})"));
    }

    /** The personal number, with or without the century and whatever parts it. */
    public static Optional<Pattern> number(Person person) {
        return person.number().map(IdentityNumber::value).map(it -> {
            String parts = String.join(
                    PARTING,
                    it.substring(2, 4),
                    it.substring(4, 6),
                    it.substring(6, 8),
                    Pattern.quote(it.substring(8)));
            return Pattern.compile("(?<!\\d)(?:" + it.substring(0, 2) + PARTING + ")?" + parts + "(?!\\d)");
        });
    }

    /** The street and the house, without the flat. */
    public static Optional<Pattern> street(Person person) {
        return Optional.of(streetOf(person))
                .filter(it -> it.length() >= SHORTEST_STREET)
                .map(it -> compiled(street(it) + "(?!\\d)"));
    }

    /** The street alone, where no house stands after it. */
    public static Optional<Pattern> streetName(Person person) {
        String street = streetOf(person);
        String name = HOUSE.matcher(street).replaceFirst("");
        return Optional.of(name)
                .filter(it -> it.length() >= SHORTEST_STREET && !it.equals(street))
                .map(it -> compiled(words(it) + "(?!\\p{L})(?!" + SPACE + "\\d)"));
    }

    /** Whether both are registered in the same house. */
    public static boolean isSameStreet(Person one, Person other) {
        return !streetOf(one).isEmpty() && streetOf(one).equalsIgnoreCase(streetOf(other));
    }

    /** Whether both are registered in the same flat of the same house of the same town. */
    public static boolean isSameAddress(Person one, Person other) {
        return one.address() instanceof Address.Shown here
                && other.address() instanceof Address.Shown there
                && !here.street().isBlank()
                && here.street().equalsIgnoreCase(there.street())
                && here.town().equalsIgnoreCase(there.town());
    }

    /** The text with each letter as one sign: in documents from some machines the ring of an å is a sign of its own. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Whether a real personal or coordination number of anybody stands in the text, also with space within it. */
    public static boolean anyNumber(String text, LocalDate on) {
        String whole = whole(text).replaceAll("[\\u2010-\\u2015\\u2212]", "-");
        String close = whole.replaceAll("(?<=[0-9])\\s*([-+])\\s*(?=[0-9])|(?<=[0-9])\\s+(?=[0-9])", "$1");
        return Matching.numbersIn(List.of(whole, close), on).findAny().isPresent();
    }

    /** The text as one reads it: no word divided at the end of a line, no signs that nobody sees. */
    public static String whole(String text) {
        String seen = UNSEEN.matcher(plain(text)).replaceAll("");
        return DIVIDED.matcher(seen).replaceAll("").replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private static Stream<String> given(Person person) {
        return Arrays.stream(plain(person.name().given()).split("\\s+")).filter(it -> it.length() >= SHORTEST_NAME);
    }

    private static String streetOf(Person person) {
        return person.address() instanceof Address.Shown shown
                ? plain(shown.street()).split(",", 2)[0].strip()
                : "";
    }

    private static Pattern compiled(String pattern) {
        return Pattern.compile("(?<!\\p{L})" + pattern, INSENSITIVE);
    }

    /** The pieces in their order; a street that is a -gatan or -vägen also as one writes it short. */
    private static String street(String words) {
        return PIECES.matcher(words).results().map(Mentions::shortened).collect(Collectors.joining(SPACE));
    }

    private static String shortened(MatchResult piece) {
        Matcher ending = ENDING.matcher(piece.group());
        if (!ending.matches()) return piece(piece);
        String rest = ending.group(2);
        return letters(ending.group(1)) + WITHIN + "(?:" + letters(rest) + "|" + rest.charAt(0) + "\\.?)";
    }

    private static String words(String words) {
        return PIECES.matcher(plain(words)).results().map(Mentions::piece).collect(Collectors.joining(SPACE));
    }

    private static String piece(MatchResult piece) {
        String signs = piece.group();
        if (Character.isLetter(signs.codePointAt(0))) return letters(signs);
        return signs.equals("-") ? "[-\\u2010-\\u2013]?" : Pattern.quote(signs);
    }

    private static String letters(String word) {
        return word.codePoints()
                .mapToObj(Character::toString)
                .map(Pattern::quote)
                .collect(Collectors.joining(WITHIN));
    }
}
