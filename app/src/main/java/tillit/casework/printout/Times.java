package tillit.casework.printout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Wording;

/** Times as paper needs them, which is read another day than it was written: in full, never "today". */
public final class Times {

    private Times() {}

    /** {@code tisdag 10 november 2026 kl. 08.12}. */
    public static String moment(Instant at, Wording wording) {
        return wording.fullDay(Stockholm.dayOf(at)) + " " + wording.time(at);
    }

    /** A day in Sweden, with the time of day where it is known. */
    public static String day(LocalDate day, Optional<LocalTime> time, Wording wording) {
        return time.map(it -> moment(day.atTime(it).atZone(Stockholm.ZONE).toInstant(), wording))
                .orElseGet(() -> wording.fullDay(day));
    }
}
