package tillit.open.reporting;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A single day on which the office has other hours than usual, whatever day of the week or holiday it is.
 *
 * @param day in Sweden
 * @param hours empty if the office is closed the whole day
 */
public record OtherHours(LocalDate day, Optional<Hours> hours) {

    /** @throws ReportingRefusal if the office closes before it opens */
    public OtherHours {
        boolean backwards =
                hours.filter(it -> !it.opens().isBefore(it.closes())).isPresent();
        if (backwards) throw new ReportingRefusal.ClosesBeforeItOpens("to");
    }
}
