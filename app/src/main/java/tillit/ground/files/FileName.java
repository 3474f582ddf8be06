package tillit.ground.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a file, twice.
 *
 * @param asGiven as it came, with everything that is no printable character written as {@code \}{@code u202E}: for those who ask what was sent
 * @param shown cleaned: no path, no control characters, nothing that turns the direction of writing, no name that a machine reserves, at
 *     most 120 characters. What a page shows and a browser saves
 */
public record FileName(String asGiven, String shown) {

    private static final int LONGEST_SHOWN = 120; // fits a row of a list and every file system
    private static final int LONGEST_GIVEN = 1000;
    private static final int LONGEST_ENDING = 10;
    private static final String NAMELESS = "namnlös";
    private static final Set<String> RESERVED = Set.of("CON", "PRN", "AUX", "NUL", "CLOCK$", "CONIN$", "CONOUT$");
    private static final Pattern NUMBERED = Pattern.compile("(COM|LPT)[0-9¹²³]");
    private static final Pattern FORBIDDEN =
            Pattern.compile("[<>:\"|?*%;\uFFFD]"); // by one file system or header or another

    /** The name as somebody gave it; nobody needs to have given one. */
    public static FileName of(@Nullable String given) {
        String name = given == null ? "" : given;
        return new FileName(escaped(name), cleaned(name));
    }

    /** The same with another ending: for what turned out to be of another type. */
    FileName endingWith(String ending) {
        String stem = ending().isEmpty() ? shown : shown.substring(0, shown.length() - ending().length() - 1);
        return new FileName(asGiven, stem + "." + ending);
    }

    /** What stands after the last dot, in small letters; empty where there is none. */
    String ending() {
        return endingOf(shown);
    }

    private static String endingOf(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1);
        return ending.length() > LONGEST_ENDING || ending.contains(" ") ? "" : ending.toLowerCase(Locale.ROOT);
    }

    private static String cleaned(String given) {
        String whole = Normalizer.normalize(printable(given), Normalizer.Form.NFC);
        String last = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
        String name = FORBIDDEN.matcher(last).replaceAll("_").replaceAll("\\s+", " ");
        String bare = name.replaceAll("^[. ]+", "").replaceAll("[. ]+$", "");
        if (bare.isEmpty()) return NAMELESS;
        return shortened(isReserved(bare) ? "_" + bare : bare);
    }

    /** Without what is not seen: controls, marks that turn the direction of writing, joiners of nothing, halves of characters. */
    private static String printable(String given) {
        StringBuilder printable = new StringBuilder();
        given.codePoints()
                .filter(it -> isPrintable(it) || it == 0xFFFD)
                .map(it -> Character.isSpaceChar(it) ? ' ' : it)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> character != 0xFFFD;
        };
    }

    private static boolean isReserved(String name) {
        String first = name.split("[. ]", 2)[0].toUpperCase(Locale.ROOT);
        return RESERVED.contains(first) || NUMBERED.matcher(first).matches();
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST_SHOWN) return name;
        String ending = endingOf(name);
        int kept = LONGEST_SHOWN - (ending.isEmpty() ? 0 : ending.length() + 1);
        String stem = name.substring(0, name.offsetByCodePoints(0, kept)).strip();
        return ending.isEmpty() ? stem : stem + "." + ending;
    }

    private static String escaped(String given) {
        StringBuilder escaped = new StringBuilder();
        given.codePoints().limit(LONGEST_GIVEN).forEach(it -> {
            if (isPrintable(it) && it != '\\') escaped.appendCodePoint(it);
            else escaped.append(it == '\\' ? "\\\\" : String.format(Locale.ROOT, "\\u%04X", it));
        });
        return escaped.substring(0, Math.min(escaped.length(), 2 * LONGEST_GIVEN));
    }
}
