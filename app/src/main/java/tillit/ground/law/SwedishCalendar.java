package tillit.ground.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which days are closed in Sweden, by the acts on public holidays (1989:253) and on the counting of time (1930:173), as they were on the day
 * that is asked about.
 */
public final class SwedishCalendar {

    private final List<ClosedDay> closed;

    SwedishCalendar(List<ClosedDay> closed) {
        this.closed = List.copyOf(closed);
    }

    /** Whether a last day for doing something is moved from this day: a public holiday, a Saturday or one of the three eves. */
    public boolean isClosed(LocalDate day) {
        return closed.stream().anyMatch(it -> it.falls(day));
    }

    /** Whether the day is a public holiday (allmän helgdag); Saturdays and eves are not. */
    public boolean isHoliday(LocalDate day) {
        return closed.stream().anyMatch(it -> it.holiday() && it.falls(day));
    }

    /** What the day is called if it is closed: the most particular name, "Easter Sunday" rather than "Sunday". */
    public Optional<Words> name(LocalDate day) {
        return closed.stream().filter(it -> it.falls(day)).map(ClosedDay::name).findFirst();
    }

    /** The day itself if it is a weekday, else the first following one (nästa vardag): a chain of closed days is passed as a whole. */
    public LocalDate weekdayOnOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (isClosed(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** The day itself if it is a weekday, else the last one before: the day one plans for. */
    public LocalDate weekdayOnOrBefore(LocalDate day) {
        LocalDate candidate = day;
        while (isClosed(candidate)) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }

    /** The first weekday after the day. */
    public LocalDate nextWeekday(LocalDate day) {
        return weekdayOnOrAfter(day.plusDays(1));
    }

    /**
     * The day on which post that reached the authority on a day counts as arrived: the nearest preceding working day (22 § of the
     * Administrative Procedure Act 2017:900), unless it is unlikely that it was at the post then, which a human must judge.
     */
    public LocalDate countsAsArrived(LocalDate reached) {
        return weekdayOnOrBefore(reached.minusDays(1));
    }
}
