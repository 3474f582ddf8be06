package tillit.ground.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;

/**
 * A second opinion on the calendar: closed days from a facts file that another project made, counting by walking and by the numbers of a
 * date, and summer time by its rule. It shares nothing with what it is compared with.
 */
final class IndependentCalendar {

    private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2039, 12, 31);

    private final TreeMap<LocalDate, String> named = new TreeMap<>();

    IndependentCalendar() {
        facts().lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] parts = line.split(",", 3);
            if (parts[1].equals("public") || parts[1].equals("bank")) {
                named.put(LocalDate.parse(parts[0]), parts[2]);
            }
        });
    }

    /** The named closed days of some years, by date. */
    Map<LocalDate, String> named(int firstYear, int lastYear) {
        return named.subMap(LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear + 1, 1, 1));
    }

    /** The name of the day, or nothing if it is only a weekend or a weekday. */
    String nameOf(LocalDate day) {
        return named.getOrDefault(day, "");
    }

    boolean isClosed(LocalDate day) {
        if (day.isAfter(LAST) || day.isBefore(FIRST)) {
            throw new IllegalArgumentException("no facts on " + day);
        }
        return named.containsKey(day)
                || day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    LocalDate openOnOrAfter(LocalDate day) {
        return isClosed(day) ? openOnOrAfter(day.plusDays(1)) : day;
    }

    LocalDate openOnOrBefore(LocalDate day) {
        return isClosed(day) ? openOnOrBefore(day.minusDays(1)) : day;
    }

    /** Day n, walked to one day at a time. */
    static LocalDate daysAfter(LocalDate start, int days) {
        LocalDate day = start;
        for (int walked = 0; walked < days; walked++) {
            day = LocalDate.ofEpochDay(day.toEpochDay() + 1);
        }
        return day;
    }

    /** The same number so many months later, or the last day of a month that has no such number. */
    static LocalDate monthsAfter(LocalDate start, int months) {
        int counted = start.getYear() * 12 + start.getMonthValue() - 1 + months;
        int year = counted / 12;
        int month = counted % 12 + 1;
        return LocalDate.of(year, month, Math.min(start.getDayOfMonth(), lastOf(year, month)));
    }

    /** 23:59:59 in Sweden. Summer time runs from the last Sunday of March until the last Sunday of October. */
    static Instant endOf(LocalDate day) {
        boolean summer = !day.isBefore(lastSunday(day.getYear(), 3)) && day.isBefore(lastSunday(day.getYear(), 10));
        return day.atTime(23, 59, 59).toInstant(ZoneOffset.ofHours(summer ? 2 : 1));
    }

    static LocalDate lastSunday(int year, int month) {
        LocalDate day = LocalDate.of(year, month, lastOf(year, month));
        while (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static int lastOf(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return switch (month) {
            case 2 -> leap ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static String facts() {
        try {
            return new ClassPathResource("law/holidays-2014-2039.csv").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
