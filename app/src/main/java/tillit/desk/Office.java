package tillit.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tillit.casework.intake.OfficeHours;
import tillit.ground.access.Entry;
import tillit.ground.law.Law;
import tillit.ground.law.Stockholm;
import tillit.ground.law.SwedishCalendar;
import tillit.ground.notices.Span;
import tillit.open.reporting.Front;
import tillit.open.reporting.Fronts;
import tillit.open.reporting.Hours;

/** When there is somebody at the office of the own municipality: as stands on its form for everybody, or as the installation has it. */
@Component
class Office {

    private final Fronts fronts;
    private final OfficeHours house;
    private final SwedishCalendar calendar;

    Office(Fronts fronts, OfficeHours house, Law law) {
        this.fronts = fronts;
        this.house = house;
        this.calendar = law.calendar();
    }

    boolean isAttended(Instant moment) {
        return front().map(it -> it.isAttended(moment, calendar))
                .orElseGet(() ->
                        !calendar.isClosed(Stockholm.dayOf(moment)) && !house.isOutside(Stockholm.timeOf(moment)));
    }

    /** The times between two moments at which there is nobody, in order. */
    List<Span> closed(Instant from, Instant until) {
        Optional<Front> front = front();
        List<Span> closed = new ArrayList<>();
        Instant since = from;
        for (LocalDate day = Stockholm.dayOf(from); since.isBefore(until); day = day.plusDays(1)) {
            Optional<Hours> hours = hours(front, day);
            if (hours.isEmpty()) continue;
            Instant next = earlier(at(day, hours.get().opens()), until);
            if (since.isBefore(next)) closed.add(new Span(since, next));
            if (next.equals(until)) break;
            Instant evening = at(day, hours.get().closes());
            if (evening.isAfter(since)) since = evening;
        }
        return closed;
    }

    private Optional<Hours> hours(Optional<Front> front, LocalDate day) {
        if (front.isPresent()) return front.get().hoursOn(day, calendar);
        return calendar.isClosed(day) ? Optional.empty() : Optional.of(new Hours(house.opens(), house.closes()));
    }

    private Optional<Front> front() {
        return fronts.of(Entry.me().municipality());
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Stockholm.ZONE).toInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
