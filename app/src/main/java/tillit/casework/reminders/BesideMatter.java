package tillit.casework.reminders;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.DossierId;
import tillit.ground.access.Dossiers;
import tillit.ground.page.Beside;
import tillit.ground.page.Wording;

/** Beside a matter: what one is to be reminded of in it, and whether one has put it aside. What woke has been seen when its page is opened. */
@Component
class BesideMatter implements Beside {

    private final Reminders reminders;
    private final RemindersInWords inWords;
    private final Parking parking;
    private final ParkedInWords parkedInWords;
    private final Matters matters;
    private final Dossiers dossiers;

    BesideMatter(
            Reminders reminders,
            RemindersInWords inWords,
            Parking parking,
            ParkedInWords parkedInWords,
            Matters matters,
            Dossiers dossiers) {
        this.reminders = reminders;
        this.inWords = inWords;
        this.parking = parking;
        this.parkedInWords = parkedInWords;
        this.matters = matters;
        this.dossiers = dossiers;
    }

    @Override
    @Transactional
    public Optional<Section> of(UUID matter, Wording wording) {
        DossierId dossier = new DossierId(matter);
        if (dossiers.stampOf(dossier).isEmpty()) return Optional.empty();
        Optional<Parked> parked = parking.mine().stream()
                .filter(it -> it.stamp().dossier().equals(dossier))
                .findFirst();
        List<Line> lines = new ArrayList<>();
        parked.ifPresent(it -> lines.add(line(it, wording)));
        parked.filter(it -> !it.isAsleep()).ifPresent(it -> parking.seen(dossier));
        reminders.in(dossier).forEach(it -> lines.add(line(it, wording)));
        List<Link> links = matters.isOpen(dossier) ? links(matter, parked.isPresent(), wording) : List.of();
        if (lines.isEmpty() && links.isEmpty()) return Optional.empty();
        return Optional.of(new Section("own-reminders", wording.say("reminders.beside"), lines, links));
    }

    private Line line(Parked it, Wording wording) {
        String address = "/matters/" + it.stamp().dossier().value() + "/parking";
        return it.isAsleep()
                ? new Line(
                        wording.say("reminders.parked.here"),
                        "",
                        parkedInWords.words(it, wording),
                        List.of(new Link(address + "/endings", wording.say("reminders.take-out"))))
                : new Line(parkedInWords.words(it, wording), "", "", List.of());
    }

    private Line line(Reminder it, Wording wording) {
        String address = "/reminders/" + it.id().value();
        return new Line(
                RemindersInWords.begins(it.note()),
                address,
                inWords.when(it, wording),
                List.of(new Link(address + "/completions", wording.say("reminders.done-go"))));
    }

    private static List<Link> links(UUID matter, boolean isParked, Wording wording) {
        List<Link> links = new ArrayList<>();
        links.add(new Link("/matters/" + matter + "/reminders", wording.say("reminders.link")));
        if (!isParked) links.add(new Link("/matters/" + matter + "/parking", wording.say("reminders.park.link")));
        return links;
    }
}
