package tillit.ground.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An age that means something in law.
 *
 * @param id its name, {@code adult} or {@code party}
 * @param years reached at the start of that birthday
 */
public record AgeLimit(String id, Words title, int years, LocalDate from, Optional<LocalDate> to, Citation citation) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
