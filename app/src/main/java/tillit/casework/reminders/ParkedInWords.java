package tillit.casework.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.Burden;
import tillit.ground.access.DossierId;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Wording;

/** What somebody has put aside, as my day shows it. */
@Component
public class ParkedInWords {

    private final Parking parking;
    private final Matters matters;
    private final Clock clock;

    ParkedInWords(Parking parking, Matters matters, Clock clock) {
        this.parking = parking;
        this.matters = matters;
        this.clock = clock;
    }

    /**
     * Something that was put aside.
     *
     * @param id of the matter
     * @param address its page
     * @param words when it wakes, or why it woke
     */
    public record Line(String id, String whom, String address, String words) {}

    /** @param asleep what is still aside @param woken what is back, until it has been opened */
    public record OfTheDay(List<Line> asleep, List<Line> woken) {}

    /** What the one who is signed in has put aside. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public OfTheDay ofTheDay(Wording wording) {
        List<Parked> all = parking.mine();
        Map<DossierId, Burden.Words> named =
                matters.named(all.stream().map(it -> it.stamp().dossier()).toList(), wording);
        List<Line> asleep = new ArrayList<>();
        List<Line> woken = new ArrayList<>();
        for (Parked it : all) {
            Optional.ofNullable(named.get(it.stamp().dossier())).ifPresent(matter -> (it.isAsleep() ? asleep : woken)
                    .add(new Line(
                            it.stamp().dossier().value().toString(),
                            matter.whom(),
                            matter.address(),
                            words(it, wording))));
        }
        return new OfTheDay(asleep, woken);
    }

    /** When it wakes, or why it woke. */
    String words(Parked it, Wording wording) {
        return switch (it.awake()) {
            case Parked.Asleep none when it.until().isEmpty() -> wording.say("reminders.parked.event");
            case Parked.Asleep none ->
                wording.say(
                        it.onEvent() ? "reminders.parked.day-or-event" : "reminders.parked.day",
                        wording.weekday(it.until().get()));
            case Parked.ByLaw law -> wording.say("reminders.woke.law");
            case Parked.ByReminder reminder -> wording.say("reminders.woke.reminder");
            case Parked.ByDay day -> wording.say("reminders.woke.day", day(day.on(), wording));
            case Parked.ByEvent event -> wording.say("reminders.woke.event", day(event.on(), wording));
        };
    }

    private String day(LocalDate day, Wording wording) {
        return day.equals(Stockholm.dayOf(clock.instant())) ? wording.say("reminders.today") : wording.day(day);
    }
}
