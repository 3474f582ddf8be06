package tillit.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.intake.Channels;
import tillit.casework.intake.SentCounts;
import tillit.casework.intake.UnreadReports;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Entry;
import tillit.ground.access.UnitId;
import tillit.ground.page.Wording;
import tillit.open.reporting.Front;
import tillit.open.reporting.Fronts;
import tillit.open.reporting.Trial;
import tillit.open.reporting.TrialRows;

/** The ways on which reports come in: what came by each, and what is wrong with one. A way that has stopped is told to all who work where it ends. */
@Component
class WaysIn {

    private final Channels channels;
    private final SentCounts counts;
    private final UnreadReports unread;
    private final Fronts fronts;
    private final TrialRows trials;
    private final Colleagues colleagues;
    private final Clock clock;

    WaysIn(
            Channels channels,
            SentCounts counts,
            UnreadReports unread,
            Fronts fronts,
            TrialRows trials,
            Colleagues colleagues,
            Clock clock) {
        this.channels = channels;
        this.counts = counts;
        this.unread = unread;
        this.fronts = fronts;
        this.trials = trials;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** A way in. @param words what came by it @param wrong whether it may have stopped */
    record Way(String name, String words, boolean wrong) {}

    /** Those of a unit, with the form for everybody if it ends there. */
    @Transactional(readOnly = true)
    public List<Way> to(UnitId unit, Wording wording) {
        List<Way> ways = new ArrayList<>();
        form(unit).ifPresent(way -> ways.add(trial(wording)));
        channels.in(unit).forEach(used -> ways.add(way(used, wording)));
        counts.differing(unit).forEach(day -> ways.add(differing(day, wording)));
        return ways;
    }

    /** What may have stopped and what comes in but is read by nobody, of what ends in the units where the one who is signed in works. */
    @Transactional(readOnly = true)
    public List<Way> stopped(Wording wording) {
        return Waits.units().stream()
                .flatMap(unit -> Stream.concat(
                        unread.longIn(unit).stream().map(it -> unread(it, wording)),
                        to(unit, wording).stream().filter(Way::wrong)))
                .toList();
    }

    private static Way unread(UnreadReports.Unread unread, Wording wording) {
        return new Way(
                wording.say("desk.ways.unread", unread.reports()),
                wording.say("desk.ways.unread.words", unread.reports(), wording.moment(unread.since())),
                true);
    }

    /** What may have stopped, each known again by its unit, its name and since when; ids and words of ours. */
    @Transactional(readOnly = true)
    List<String> stopped() {
        return Waits.units().stream()
                .flatMap(unit -> Stream.of(
                                form(unit).stream().flatMap(front -> formStopped().stream()),
                                channels.in(unit).stream()
                                        .filter(Channels.Used::silent)
                                        .map(it ->
                                                it.channel() + ":" + it.lastAt().getEpochSecond()),
                                counts.differing(unit).stream()
                                        .map(it -> "sent:" + it.system().value() + ":" + it.day() + ":" + it.sent()))
                        .flatMap(it -> it)
                        .map(it -> unit.value() + ":" + it))
                .toList();
    }

    private Optional<String> formStopped() {
        Instant now = clock.instant();
        Optional<Trial> last = trials.last();
        if (last.isEmpty())
            return isLongUntried(now) ? trials.setAt().map(it -> "untried:" + it.getEpochSecond()) : Optional.empty();
        Optional<Trial.Failing> failing = last.get().failing();
        if (failing.isPresent())
            return failing.map(it -> "failing:" + it.since().getEpochSecond());
        return last.filter(it -> !it.isTrusted(now))
                .map(it -> "stale:" + it.triedAt().getEpochSecond());
    }

    /** How it stands with the own municipality's form, in a sentence; empty if it is not open. */
    @Transactional(readOnly = true)
    public Optional<Way> form(Wording wording) {
        return fronts.of(Entry.me().municipality()).filter(Front::isOpen).map(front -> trial(wording));
    }

    private Optional<Front> form(UnitId unit) {
        return fronts.of(Entry.me().municipality()).filter(Front::isOpen).filter(front -> front.unit()
                .equals(unit));
    }

    private Way trial(Wording wording) {
        Instant now = clock.instant();
        String name = wording.say("desk.ways.form");
        Optional<Trial> last = trials.last();
        if (last.isEmpty()) return new Way(name, wording.say("desk.ways.untried"), isLongUntried(now));
        Trial trial = last.get();
        if (trial.failing().isPresent()) {
            Trial.Failing failing = trial.failing().get();
            return new Way(
                    name,
                    wording.say(
                            "desk.ways.fault." + failing.fault().name(),
                            wording.moment(failing.since()),
                            wording.moment(trial.triedAt())),
                    true);
        }
        return trial.isTrusted(now)
                ? new Way(name, wording.say("desk.ways.works", wording.moment(trial.triedAt())), false)
                : new Way(name, wording.say("desk.ways.stale", wording.moment(trial.triedAt())), true);
    }

    private boolean isLongUntried(Instant now) {
        return trials.setAt()
                .filter(set -> Duration.between(set, now).compareTo(Trial.TRUSTED) > 0)
                .isPresent();
    }

    private static Way way(Channels.Used used, Wording wording) {
        String key = used.silent() ? "desk.ways.silent" : "desk.ways.used";
        return new Way(
                wording.say("intake.channel." + used.channel().name()),
                wording.say(key, used.reports(), wording.moment(used.lastAt()), days(used.usual())),
                used.silent());
    }

    private Way differing(SentCounts.Differing day, Wording wording) {
        String name = colleagues.named(day.system()).orElseThrow().name();
        String key = day.isMissing() ? "desk.ways.differs.missing" : "desk.ways.differs.more";
        return new Way(name, wording.say(key, name, day.sent(), wording.day(day.day()), day.received()), true);
    }

    private static long days(Duration pause) {
        return Math.max(1, pause.plusDays(1).minusSeconds(1).toDays());
    }
}
