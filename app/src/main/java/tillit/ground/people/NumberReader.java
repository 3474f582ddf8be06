package tillit.ground.people;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tillit.ground.people.ReadNumber.Fault;
import tillit.ground.people.ReadNumber.Nothing;
import tillit.ground.people.ReadNumber.Rejected;
import tillit.ground.people.ReadNumber.Valid;

/** Reads one number as people write it. */
final class NumberReader {

    private static final Pattern FORM = Pattern.compile("([0-9]+)([-+]?)([0-9]*)");
    private static final Pattern INTERIM = Pattern.compile("([0-9]{8})-?(T[0-9]{3})");
    /** Ours: nobody known has lived longer, and a century mistyped is more likely. */
    private static final int LONGEST_LIFE = 130;

    private final String typed;
    private final LocalDate on;

    NumberReader(String typed, LocalDate on) {
        this.typed = typed;
        this.on = on;
    }

    ReadNumber read() {
        String plain = plain(typed);
        if (plain.isEmpty()) return new Nothing();
        Matcher interim = INTERIM.matcher(plain);
        if (interim.matches()) return interim(interim.group(1) + interim.group(2));
        Matcher form = FORM.matcher(plain);
        if (!form.matches()) return rejected(Fault.NOT_A_NUMBER);
        if (!form.group(2).isEmpty() && form.group(3).length() != 4) return rejected(Fault.WRONG_LENGTH);
        String digits = form.group(1) + form.group(3);
        return switch (digits.length()) {
            case 12 -> twelve(digits);
            case 10 -> twelve(centuryOf(digits, form.group(2).equals("+")) + digits);
            default -> rejected(Fault.WRONG_LENGTH);
        };
    }

    private ReadNumber twelve(String digits) {
        boolean isCoordination = Digits.dayOf(digits) > Digits.COORDINATION;
        Optional<LocalDate> born = Digits.dateIn(digits, isCoordination ? Digits.COORDINATION : 0);
        if (born.isEmpty()) return rejected(Fault.IMPOSSIBLE_DATE);
        if (!Digits.checkDigitFits(digits)) return rejected(Fault.WRONG_CHECK_DIGIT);
        return lived(born.get())
                .<ReadNumber>map(this::rejected)
                .orElseGet(() -> new Valid(IdentityNumber.stored(digits)));
    }

    private ReadNumber interim(String value) {
        Optional<LocalDate> born = Digits.dateIn(value, 0);
        if (born.isEmpty()) return rejected(Fault.IMPOSSIBLE_DATE);
        return lived(born.get()).<ReadNumber>map(this::rejected).orElseGet(() -> new Valid(new InterimNumber(value)));
    }

    private Optional<Fault> lived(LocalDate born) {
        if (born.isAfter(on)) return Optional.of(Fault.FUTURE_BIRTH);
        if (born.isBefore(on.minusYears(LONGEST_LIFE))) return Optional.of(Fault.TOO_LONG_AGO);
        return Optional.empty();
    }

    private String centuryOf(String tenDigits, boolean aHundredOrOlder) {
        int inCentury = Integer.parseInt(tenDigits.substring(0, 2));
        int year = on.getYear() - Math.floorMod(on.getYear() - inCentury, 100);
        return Integer.toString((aHundredOrOlder ? year - 100 : year) / 100);
    }

    private Rejected rejected(Fault fault) {
        return new Rejected(typed, fault);
    }

    /** Without spaces, with one kind of hyphen and one kind of digits: an Arabic keyboard writes others. */
    private static String plain(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(c -> {
                    if (Character.isDigit(c)) plain.append(Character.digit(c, 10));
                    else if (Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212') plain.append('-');
                    else plain.appendCodePoint(c);
                });
        return plain.toString().toUpperCase(Locale.ROOT);
    }
}
