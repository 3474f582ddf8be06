package tillit.ground.law;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From an act to a deadline, as the act (1930:173) counts, and as what must be done at once is counted. */
final class Counting {

    /** Where a start counts from the day that a document is taken to have arrived, if that is another than the day it came. */
    static final String ARRIVAL = "arrival";

    private final SwedishCalendar calendar;
    private final List<LateInDay> lateInDay;

    Counting(SwedishCalendar calendar, List<LateInDay> lateInDay) {
        this.calendar = calendar;
        this.lateInDay = List.copyOf(lateInDay);
    }

    /** From which time of day something came late, between two days. */
    record LateInDay(LocalDate from, Optional<LocalDate> to, LocalTime at) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
        }
    }

    /** Whether the day that the start counts from is known. */
    boolean canCount(Start start, Map<String, LocalDate> days) {
        return start.countedFrom()
                .map(from -> from.equals(ARRIVAL) || days.containsKey(from))
                .orElse(true);
    }

    /** Whether the end comes after the act, and soon enough after it to matter. */
    boolean comesWithin(Start start, Instant at, Map<String, LocalDate> days) {
        LocalDate actDay = Stockholm.dayOf(at);
        LocalDate from = start.countedFrom().map(days::get).orElse(actDay);
        return start.within()
                .map(within -> {
                    LocalDate end = end(from, start.length());
                    return end.isAfter(actDay) && !end.isAfter(end(actDay, within));
                })
                .orElse(true);
    }

    /** The deadline, or nothing where the law names no time. */
    Optional<Deadline> count(RuleVersion rule, Start start, Instant at, Map<String, LocalDate> days) {
        LocalDate actDay = Stockholm.dayOf(at);
        LocalDate from = start.countedFrom().map(days::get).orElse(actDay);
        return switch (start.length()) {
            case Length.Unfixed none -> Optional.empty();
            case Length.Hours hours -> Optional.of(Deadline.atMoment(from, at.plus(Duration.ofHours(hours.count()))));
            case Length.SameDay day -> Optional.of(atOnce(from, rule.lateInDay() && cameLate(at)));
            case Length.AtOnce now -> Optional.of(atOnce(from, rule.lateInDay() && cameLate(at)));
            case Length length -> Optional.of(onDays(from, end(from, length), rule.movable()));
        };
    }

    /** A day that somebody has set in a decision: it is met on that day, whatever day it is. */
    Deadline setTo(LocalDate day, LocalDate setOn) {
        return onDays(setOn, day, false);
    }

    LocalDate end(LocalDate from, Length length) {
        return switch (length) {
            case Length.Days days -> from.plusDays(days.count());
            case Length.Weeks weeks -> from.plusWeeks(weeks.count());
            case Length.Months months -> from.plusMonths(months.count());
            case Length.Years years -> from.plusYears(years.count());
            case Length.WeeksBefore weeks -> from.minusWeeks(weeks.count());
            case Length.UntilDay until -> from;
            case Length.SameDay same -> from;
            case Length.AtOnce now -> from;
            case Length.Hours hours -> throw new IllegalArgumentException("hours do not end on a day: " + hours);
            case Length.Unfixed none -> throw new IllegalArgumentException("no end on a day: " + none);
        };
    }

    private static Deadline atOnce(LocalDate day, boolean late) {
        return Deadline.onDays(day, day, late ? day.plusDays(1) : day, day);
    }

    Deadline onDays(LocalDate from, LocalDate end, boolean movable) {
        LocalDate plan = calendar.weekdayOnOrBefore(end);
        boolean tooEarly = plan.isBefore(from) && !end.isBefore(from);
        return Deadline.onDays(from, end, movable ? calendar.weekdayOnOrAfter(end) : end, tooEarly ? from : plan);
    }

    private boolean cameLate(Instant at) {
        LocalDate day = Stockholm.dayOf(at);
        return lateInDay.stream().filter(it -> it.holdsOn(day)).anyMatch(it -> !Stockholm.timeOf(at)
                .isBefore(it.at()));
    }
}
