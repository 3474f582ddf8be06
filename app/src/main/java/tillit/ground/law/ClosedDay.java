package tillit.ground.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A day, recurring every week or year, on which the last day for an act may not fall (2 § of the act 1930:173).
 *
 * @param holiday whether it is a public holiday (allmän helgdag) or only closed, as Midsummer Eve is
 * @param to the last day on which this held; empty while it still does
 */
record ClosedDay(
        String id,
        Words name,
        Recurring on,
        boolean holiday,
        LocalDate from,
        Optional<LocalDate> to,
        Citation citation) {

    boolean falls(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true) && on.includes(day);
    }
}
