package tillit.casework.away;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.Entry;
import tillit.ground.access.Role;
import tillit.ground.access.Unit;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.page.Wording;

/** How it goes with the copies that are made by themselves. It says nothing of what is in one. */
@Component
public class AwayCopies {

    private final HourlyRows rows;
    private final Shelf shelf;
    private final Colleagues colleagues;
    private final AwayProperties properties;
    private final Clock clock;

    AwayCopies(HourlyRows rows, Shelf shelf, Colleagues colleagues, AwayProperties properties, Clock clock) {
        this.rows = rows;
        this.shelf = shelf;
        this.colleagues = colleagues;
        this.properties = properties;
        this.clock = clock;
    }

    /** That a unit gets no copies as it should. @param unit its name @param words what is wrong @param address where it is put right */
    public record Amiss(String unit, String words, String address) {}

    /** How it goes. @param words in sentences @param amiss what is wrong; empty if nothing is */
    record Going(List<String> words, String amiss) {}

    /** What is wrong in the units that the one who asks leads, or for an administrator in all. */
    @Transactional(readOnly = true)
    public List<Amiss> amiss(Wording wording) {
        return rows.all().stream()
                .filter(it -> Entry.me().administrator() || leads(it.unit()))
                .flatMap(it -> amiss(it, wording).map(words -> amiss(it, words)).stream())
                .toList();
    }

    /** Of a unit, with where the copy lies for whoever leads it; empty if none is made by itself. */
    @Transactional(readOnly = true)
    Optional<Going> of(UnitId unit, Wording wording) {
        return rows.of(unit)
                .map(it -> new Going(words(it, wording), amiss(it, wording).orElse("")));
    }

    private List<String> words(Hourly hourly, Wording wording) {
        List<String> words = new ArrayList<>();
        words.add(wording.say("away.hourly.in-the-name-of", name(hourly.askedBy(), wording)));
        hourly.last()
                .map(it -> wording.say("away.hourly.last", wording.moment(it.at()), it.pages()))
                .or(() -> amiss(hourly, wording).isPresent()
                        ? Optional.empty()
                        : Optional.of(wording.say("away.hourly.none-yet")))
                .ifPresent(words::add);
        if (leads(hourly.unit())) {
            Path last = shelf.last(Entry.me().municipality(), hourly.unit());
            words.add(wording.say("away.hourly.place", last.toString(), properties.keep()));
        }
        return words;
    }

    private Optional<String> amiss(Hourly hourly, Wording wording) {
        return hourly.failing()
                .map(it -> wording.say(
                        "away.hourly.fault." + it.why(), wording.moment(it.since()), name(hourly.askedBy(), wording)))
                .or(() -> hourly.isLate(clock.instant(), properties.lateAfter())
                        ? Optional.of(hourly.last()
                                .map(it -> wording.say("away.hourly.late", wording.moment(it.at())))
                                .orElseGet(() -> wording.say("away.hourly.never", wording.moment(hourly.askedAt()))))
                        : Optional.empty());
    }

    private Amiss amiss(Hourly hourly, String words) {
        String unit = colleagues.unit(hourly.unit()).map(Unit::name).orElse("");
        return new Amiss(unit, words, "/away?unit=" + hourly.unit().value());
    }

    private String name(UserId who, Wording wording) {
        return colleagues.named(who).map(Colleague::name).orElseGet(() -> wording.say("away.somebody"));
    }

    private static boolean leads(UnitId unit) {
        return Entry.me().memberships().stream()
                .anyMatch(it -> it.role() == Role.UNIT_MANAGER && it.unit().equals(unit));
    }
}
