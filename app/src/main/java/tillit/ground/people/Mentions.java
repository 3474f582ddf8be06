package tillit.ground.people;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody is known again by in a text, however the space between words and the lines are broken and whatever the case of the letters: so that what goes out
 * can be read for what must not. Each is empty where nothing is known, or where it may not be shown.
 */
public final class Mentions {

    private static final int SHORTEST_STREET = 4; // signs; shorter ones stand in any text
    private static final int SHORTEST_NAME = 2;

    private Mentions() {}

    /** The whole name. */
    public static Optional<Pattern> name(Person person) {
        return person.name().isUnknown()
                ? Optional.empty()
                : Optional.of(words(person.name().full(), "(?!\\p{L})"));
    }

    /** The given name alone. */
    public static Optional<Pattern> givenName(Person person) {
        return Optional.of(person.name().given())
                .filter(it -> it.length() >= SHORTEST_NAME)
                .map(it -> words(it, "(?!\\p{L})"));
    }

    /** The personal number, with or without the century and what parts it. */
    public static Optional<Pattern> number(Person person) {
        return person.number()
                .map(IdentityNumber::value)
                .map(it -> Pattern.compile("(?<!\\d)(" + it.substring(0, 2) + ")?" + it.substring(2, 8)
                        + "\\s*[-–+]?\\s*" + Pattern.quote(it.substring(8)) + "(?!\\d)"));
    }

    /** The street and the house, without the flat. */
    public static Optional<Pattern> street(Person person) {
        return Optional.of(streetOf(person))
                .filter(it -> it.length() >= SHORTEST_STREET)
                .map(it -> words(it, "(?!\\d)"));
    }

    /** Whether both are registered in the same house. */
    public static boolean isSameStreet(Person one, Person other) {
        return !streetOf(one).isEmpty() && streetOf(one).equalsIgnoreCase(streetOf(other));
    }

    private static String streetOf(Person person) {
        return person.address() instanceof Address.Shown shown
                ? shown.street().split(",", 2)[0].strip()
                : "";
    }

    private static Pattern words(String words, String end) {
        Matcher parts = Pattern.compile("\\p{L}+|\\d+|[^\\p{L}\\d\\s]+").matcher(words);
        String pattern =
                parts.results().map(MatchResult::group).map(Pattern::quote).collect(Collectors.joining("\\s*"));
        return Pattern.compile("(?<!\\p{L})" + pattern + end, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
