package tillit.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import tillit.ground.law.Stockholm;

/** When things happen: schools report in term time, offices work on weekdays, the police at all hours. */
final class Days {

    /** Of a hundred in the busiest month, by month: few in July and at Christmas, many in May and in the autumn. */
    private static final int[] BUSY = {80, 80, 88, 80, 100, 72, 44, 64, 100, 100, 88, 64};

    private static final int ON_A_WEEKEND = 30;
    private static final int OPENS = 8;
    private static final int CLOSES = 16;

    private Days() {}

    /** A day on which a report may well come. */
    static LocalDate reported(Dice dice, LocalDate from, int days) {
        while (true) {
            LocalDate day = from.plusDays(dice.between(0, days - 1));
            boolean isQuiet = isWeekend(day) && !dice.percent(ON_A_WEEKEND);
            if (!isQuiet && dice.percent(BUSY[day.getMonthValue() - 1])) return day;
        }
    }

    /** A moment of the day at which such a reporter writes or calls. */
    static Instant arrival(Dice dice, LocalDate day, Source source) {
        boolean atAnyHour = source == Source.POLICE || source == Source.PRIVATE || isWeekend(day);
        int hour = atAnyHour ? dice.between(OPENS, 19) : dice.between(OPENS, 15);
        return moment(day, hour, dice.between(0, 59), dice.between(0, 59));
    }

    /** A moment at work on that day, or on the next that is no weekend. */
    static Instant atWork(Dice dice, LocalDate day) {
        LocalDate working = day;
        while (isWeekend(working)) working = working.plusDays(1);
        return moment(working, dice.between(OPENS + 1, CLOSES - 1), dice.between(0, 59), 0);
    }

    /** A moment at work on that day, or on the last one before it that is no weekend. */
    static Instant atWorkBefore(Dice dice, LocalDate day) {
        LocalDate working = day;
        while (isWeekend(working)) working = working.minusDays(1);
        return moment(working, dice.between(OPENS + 1, CLOSES - 1), dice.between(0, 59), 0);
    }

    static Instant after(Instant moment, Dice dice, int from, int to) {
        return moment.plus(dice.between(from, to), ChronoUnit.MINUTES);
    }

    static boolean isLateInTheDay(Instant moment) {
        return LocalDateTime.ofInstant(moment, Stockholm.ZONE).getHour() >= CLOSES;
    }

    private static Instant moment(LocalDate day, int hour, int minute, int second) {
        return day.atTime(hour, minute, second).atZone(Stockholm.ZONE).toInstant();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
