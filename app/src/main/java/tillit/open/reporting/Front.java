package tillit.open.reporting;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.UnitId;
import tillit.ground.law.Stockholm;
import tillit.ground.law.SwedishCalendar;

/**
 * What a municipality says to those who come to its form.
 *
 * @param name of the municipality
 * @param unit that takes what comes
 * @param onCall the number that is answered when the office is closed
 * @param office the number that is answered in office hours
 * @param opens on a working day, in Sweden
 * @param isOpen whether the form is there for everyone
 */
public record Front(
        MunicipalityId municipality,
        String name,
        UnitId unit,
        String onCall,
        String office,
        LocalTime opens,
        LocalTime closes,
        boolean isOpen) {

    private static final Pattern NUMBER = Pattern.compile("[0-9+][0-9 -]{2,19}");

    /** @throws ReportingRefusal if a number cannot be called or the office closes before it opens */
    public Front {
        onCall = onCall.strip();
        office = office.strip();
        if (!NUMBER.matcher(onCall).matches()) throw new ReportingRefusal.NoNumber("onCall");
        if (!NUMBER.matcher(office).matches()) throw new ReportingRefusal.NoNumber("office");
        if (!opens.isBefore(closes)) throw new ReportingRefusal.ClosesBeforeItOpens();
    }

    /** The number that is answered at that moment. */
    String answered(Instant moment, SwedishCalendar calendar) {
        return isAttended(moment, calendar) ? office : onCall;
    }

    /** Whether there is somebody at the office. */
    public boolean isAttended(Instant moment, SwedishCalendar calendar) {
        ZonedDateTime here = moment.atZone(Stockholm.ZONE);
        LocalTime time = here.toLocalTime();
        return !calendar.isClosed(here.toLocalDate()) && !time.isBefore(opens) && time.isBefore(closes);
    }
}
