package tillit.ground.law;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a rule gives, in the units of the statute: four months are not 120 days, and "at once" is not a day. */
public sealed interface Length {

    /** The start day is not counted: day n is the start day + n. */
    record Days(int count) implements Length {}

    /** Ends on the day with the same name (1 § of the act 1930:173). */
    record Weeks(int count) implements Length {}

    /** Ends on the same number in the month, or on the month's last day if it has no such number (1 § of the act 1930:173). */
    record Months(int count) implements Length {}

    /** As months. A birthday is a length of years from the birth. */
    record Years(int count) implements Length {}

    /** Elapsed time: the nights when the clock is changed have 23 and 25 hours. */
    record Hours(int count) implements Length {}

    /** The calendar day of the event. Never moved by a weekend. */
    record SameDay() implements Length {}

    /** Genast: shown for the day of the event, and never moved by a weekend. */
    record AtOnce() implements Length {}

    /** The law names no time. */
    record Unfixed() implements Length {}

    /** A day that a decision, a court or another fact sets; it is counted to, not from. */
    record UntilDay() implements Length {}

    /** So many weeks before the day that is counted from. */
    record WeeksBefore(int count) implements Length {}

    /**
     * Reads a length as it is written in {@code law/}: {@code 14 days}, {@code 4 weeks before}, {@code same day}, {@code at once},
     * {@code none}, {@code until that day}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    static Length of(String written) {
        return switch (written) {
            case "same day" -> new SameDay();
            case "at once" -> new AtOnce();
            case "none" -> new Unfixed();
            case "until that day" -> new UntilDay();
            default -> counted(written);
        };
    }

    private static Length counted(String written) {
        Matcher parts = Pattern.compile("([1-9][0-9]*) (day|week|month|year|hour)s?( before)?")
                .matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a length: " + written);
        }
        int count = Integer.parseInt(parts.group(1));
        String unit = parts.group(2) + (parts.group(3) == null ? "" : parts.group(3));
        return switch (unit) {
            case "day" -> new Days(count);
            case "week" -> new Weeks(count);
            case "month" -> new Months(count);
            case "year" -> new Years(count);
            case "hour" -> new Hours(count);
            case "week before" -> new WeeksBefore(count);
            default -> throw new IllegalArgumentException("not a length: " + written);
        };
    }
}
