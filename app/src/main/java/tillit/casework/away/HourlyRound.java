package tillit.casework.away;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tillit.ground.access.Entry;
import tillit.ground.access.Errands;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.UnitId;
import tillit.ground.letters.Letter;
import tillit.ground.letters.Press;
import tillit.ground.letters.Sealed;
import tillit.ground.letters.Turn;

/**
 * Makes the copy of each unit that has asked for one and whose last is an hour old. What goes wrong for one is kept as a word and told, and the
 * others get theirs; the copy that was there stays until another takes its place.
 */
@Component
class HourlyRound {

    private static final Logger LOG = LoggerFactory.getLogger(HourlyRound.class);

    /** Ours: people who wait for a document go first, and the next turn is in minutes. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HourlyJobs jobs;
    private final Errands errands;
    private final HourlyErrand errand;
    private final CopyReading reading;
    private final Press press;
    private final Shelf shelf;
    private final Clock clock;

    HourlyRound(
            HourlyJobs jobs,
            Errands errands,
            HourlyErrand errand,
            CopyReading reading,
            Press press,
            Shelf shelf,
            Clock clock) {
        this.jobs = jobs;
        this.errands = errands;
        this.errand = errand;
        this.reading = reading;
        this.press = press;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** Where nobody is, there is no municipality: so it comes with what was found. */
    private record Within(MunicipalityId municipality, HourlyErrand.Found found) {}

    /** Looks once at every unit. */
    void run() {
        for (Hourly hourly : jobs.due(clock.instant())) {
            try (Turn turn = press.turn(PATIENCE).orElse(null)) {
                if (turn == null) return; // nothing is wrong: it is tried at the next turn
                make(hourly, turn);
            } catch (IOException full) {
                failed(hourly, Hourly.Why.FOLDER, full);
            } catch (RuntimeException broken) {
                failed(hourly, Hourly.Why.BROKEN, broken);
            }
        }
    }

    private void make(Hourly hourly, Turn turn) throws IOException {
        UnitId unit = hourly.unit();
        Optional<Within> within = errands.inTheNameOf(
                hourly.askedBy(), () -> new Within(Entry.me().municipality(), errand.found(unit)));
        switch (within.map(Within::found).orElse(new HourlyErrand.Found.Not(Hourly.Why.NOBODY_LEADS))) {
            case HourlyErrand.Found.Not(Hourly.Why why) -> jobs.failed(hourly, why, clock.instant());
            case HourlyErrand.Found.Ready ready ->
                put(hourly, within.orElseThrow().municipality(), ready, turn);
        }
    }

    /** It is written down in the database before anybody can find it in its place. */
    private void put(Hourly hourly, MunicipalityId municipality, HourlyErrand.Found.Ready ready, Turn turn)
            throws IOException {
        Instant at = clock.instant();
        Copy copy = ready.copy();
        Letter letter = new Letter("casework/away/copy", copy.title(), ready.wording(), Map.of("copy", copy));
        try (Sealed sealed = press.pressLocked(turn, letter, ready.passphrase().words());
                Shelf.Laid laid = shelf.lay(sealed, municipality, hourly.unit(), at)) {
            boolean isWritten = errands.inTheNameOf(hourly.askedBy(), () -> {
                        reading.made(hourly.unit(), sealed, copy.dossiers(), true);
                        return true;
                    })
                    .isPresent();
            if (!isWritten) {
                jobs.failed(hourly, Hourly.Why.NOBODY_LEADS, clock.instant());
                return;
            }
            laid.put();
            jobs.made(hourly, sealed.pages(), at);
        }
    }

    /** One that lasts is one line in the log; it holds no path, since a path may be told by whoever reads the page. */
    private void failed(Hourly hourly, Hourly.Why why, Exception broken) {
        if (hourly.failing().map(Hourly.Failing::why).filter(why::equals).isEmpty())
            LOG.error(
                    "no copy of unit {} could be made: {} ({})",
                    hourly.unit().value(),
                    why,
                    broken.getClass().getSimpleName());
        jobs.failed(hourly, why, clock.instant());
    }
}
