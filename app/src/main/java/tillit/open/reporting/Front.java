package tillit.open.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
 * @param otherHours the single days that are not as usual
 */
public record Front(
        MunicipalityId municipality,
        String name,
        UnitId unit,
        String onCall,
        String office,
        LocalTime opens,
        LocalTime closes,
        boolean isOpen,
        List<OtherHours> otherHours) {

    private static final Pattern NUMBER = Pattern.compile("[0-9+][0-9 -]{2,19}");

    /** @throws ReportingRefusal if a number cannot be called or the office closes before it opens */
    public Front {
        onCall = onCall.strip();
        office = office.strip();
        otherHours = otherHours.stream()
                .sorted(Comparator.comparing(OtherHours::day))
                .toList();
        if (!NUMBER.matcher(onCall).matches()) throw new ReportingRefusal.NoNumber("onCall");
        if (!NUMBER.matcher(office).matches()) throw new ReportingRefusal.NoNumber("office");
        if (!opens.isBefore(closes)) throw new ReportingRefusal.ClosesBeforeItOpens("closes");
    }

    /** The number that is answered at that moment. */
    String answered(Instant moment, SwedishCalendar calendar) {
        return isAttended(moment, calendar) ? office : onCall;
    }

    /** Whether there is somebody at the office. */
    public boolean isAttended(Instant moment, SwedishCalendar calendar) {
        return hoursOn(Stockholm.dayOf(moment), calendar)
                .filter(it -> it.include(Stockholm.timeOf(moment)))
                .isPresent();
    }

    /** When there is somebody at the office that day, as said of that very day or else as usual; empty if the whole day it is closed. */
    public Optional<Hours> hoursOn(LocalDate day, SwedishCalendar calendar) {
        return otherHoursOn(day).map(OtherHours::hours).orElseGet(() -> usualHoursOn(day, calendar));
    }

    /** When there would be somebody if nothing were said of that very day; empty on closed days. */
    Optional<Hours> usualHoursOn(LocalDate day, SwedishCalendar calendar) {
        return calendar.isClosed(day) ? Optional.empty() : Optional.of(new Hours(opens, closes));
    }

    /** What is said of that very day; empty if it is like any other. */
    Optional<OtherHours> otherHoursOn(LocalDate day) {
        return otherHours.stream().filter(it -> it.day().equals(day)).findFirst();
    }

    Front with(List<OtherHours> otherHours) {
        return new Front(municipality, name, unit, onCall, office, opens, closes, isOpen, otherHours);
    }

    /** Those on that day and later, in order. */
    List<OtherHours> otherHoursFrom(LocalDate day) {
        return otherHours.stream().filter(it -> !it.day().isBefore(day)).toList();
    }
}
