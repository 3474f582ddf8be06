package tillit.ground.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** What the digits of a number say. Twelve characters, the first eight a day. */
final class Digits {

    /** What is added to the day in a coordination number. */
    static final int COORDINATION = 60;

    private static final int LENGTH = 12;

    private Digits() {}

    static void require(String value, int addedToDay) {
        if (!areTwelve(value) || dateIn(value, addedToDay).isEmpty() || !checkDigitFits(value)) {
            throw new IllegalArgumentException("not a number of this kind"); // and not which
        }
    }

    static boolean areTwelve(String value) {
        return value.length() == LENGTH && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static int dayOf(String value) {
        return Integer.parseInt(value.substring(6, 8));
    }

    /** The day that the first eight characters say, if there is such a day. */
    static Optional<LocalDate> dateIn(String value, int addedToDay) {
        try {
            int year = Integer.parseInt(value.substring(0, 4));
            int month = Integer.parseInt(value.substring(4, 6));
            return Optional.of(LocalDate.of(year, month, dayOf(value) - addedToDay));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The Luhn sum over the last ten digits; the century is not part of it. */
    static boolean checkDigitFits(String value) {
        int sum = 0;
        for (int i = 2; i < LENGTH; i++) {
            int doubled = (value.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += doubled / 10 + doubled % 10;
        }
        return sum % 10 == 0;
    }
}
