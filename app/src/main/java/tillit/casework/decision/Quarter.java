package tillit.casework.decision;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A quarter of a year. @param number from 1 */
record Quarter(int year, int number) {

    private static final Pattern WRITTEN = Pattern.compile("(20[0-9]{2})-([1-4])");
    private static final int MONTHS = 3;

    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** As {@link #toString} writes it; empty if it is none. */
    static Optional<Quarter> read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(new Quarter(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    LocalDate first() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    LocalDate last() {
        return first().plusMonths(MONTHS).minusDays(1);
    }

    Quarter before() {
        return of(first().minusDays(1));
    }

    /** Whether all its days have passed. */
    boolean hasEnded(LocalDate today) {
        return today.isAfter(last());
    }

    boolean hasBegun(LocalDate today) {
        return !today.isBefore(first());
    }

    boolean has(LocalDate day) {
        return of(day).equals(this);
    }

    @Override
    public String toString() {
        return year + "-" + number;
    }
}
