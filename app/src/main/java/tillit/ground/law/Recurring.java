package tillit.ground.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a day comes back, as it is written in {@code law/calendar}. */
sealed interface Recurring {

    boolean includes(LocalDate day);

    /** {@code every sunday}. */
    record Weekly(DayOfWeek weekday) implements Recurring {
        @Override
        public boolean includes(LocalDate day) {
            return day.getDayOfWeek() == weekday;
        }
    }

    /** {@code 06-06}. */
    record Yearly(MonthDay date) implements Recurring {
        @Override
        public boolean includes(LocalDate day) {
            return MonthDay.from(day).equals(date);
        }
    }

    /** {@code saturday from 06-20}: the first such weekday on or after that date. */
    record FirstFrom(DayOfWeek weekday, MonthDay date) implements Recurring {
        @Override
        public boolean includes(LocalDate day) {
            return date.atYear(day.getYear())
                    .with(TemporalAdjusters.nextOrSame(weekday))
                    .equals(day);
        }
    }

    /** {@code easter + 39}: so many days after Easter Sunday, or before it. */
    record FromEaster(int days) implements Recurring {
        @Override
        public boolean includes(LocalDate day) {
            return easter(day.getYear()).plusDays(days).equals(day);
        }
    }

    /** Reads one of the four forms. @throws IllegalArgumentException if it is none of them */
    static Recurring of(String written) {
        Matcher form = Pattern.compile(
                        "every (\\w+)|(\\w+) from (\\d\\d-\\d\\d)|(\\d\\d-\\d\\d)|easter(?: ([+-]) (\\d+))?")
                .matcher(written);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a recurring day: " + written);
        }
        if (form.group(1) != null) {
            return new Weekly(weekday(form.group(1)));
        }
        if (form.group(2) != null) {
            return new FirstFrom(weekday(form.group(2)), date(form.group(3)));
        }
        if (form.group(4) != null) {
            return new Yearly(date(form.group(4)));
        }
        int days = form.group(6) == null ? 0 : Integer.parseInt(form.group(6));
        return new FromEaster("-".equals(form.group(5)) ? -days : days);
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous computation published in Nature in 1876. */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int moon = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
        int late = (golden + 11 * moon + 22 * weekday) / 451;
        int days = moon + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }

    private static DayOfWeek weekday(String name) {
        return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static MonthDay date(String written) {
        return MonthDay.parse("--" + written);
    }
}
