package tillit.casework.away;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Entry;
import tillit.ground.access.UnitEnded;
import tillit.ground.access.UnitId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.page.Language;
import tillit.ground.page.Missing;

/** Whoever leads a unit asks for a copy each hour, chooses another passphrase for it, and ends it. */
@Component
class HourlyAsking {

    private final HourlyRows rows;
    private final KeyFile key;
    private final Audit audit;
    private final Clock clock;

    HourlyAsking(HourlyRows rows, KeyFile key, Audit audit, Clock clock) {
        this.rows = rows;
        this.key = key;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks for it in the name of the one who is signed in, or gives one's own another passphrase, which counts from the next copy. What a colleague
     * asked for ends.
     *
     * @throws Missing unless one leads the unit today
     * @throws AwayRefusal if the passphrase cannot be sealed
     */
    @Transactional(noRollbackFor = Missing.class)
    void ask(UnitId unit, Passphrase passphrase, Language language) {
        led(unit);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean isMine =
                rows.of(unit).filter(it -> it.askedBy().equals(Entry.me().id())).isPresent();
        if (!isMine) {
            rows.remove(unit);
            rows.add(unit, now);
        }
        rows.seal(unit, sealed(unit, passphrase), language, now);
        audit.note(Noted.that(isMine ? "away-passphrase-changed" : "away-hourly-asked", Outcome.DONE)
                .with("unit=" + unit.value()));
    }

    /** Ends it, whoever asked; once more changes nothing. @throws Missing unless one leads the unit today */
    @Transactional(noRollbackFor = Missing.class)
    void end(UnitId unit) {
        led(unit);
        endThatOf(unit);
    }

    /** With the unit, whose leader is gone. */
    @EventListener
    @Transactional
    void on(UnitEnded ended) {
        endThatOf(ended.unit());
    }

    private void endThatOf(UnitId unit) {
        if (rows.remove(unit))
            audit.note(Noted.that("away-hourly-ended", Outcome.DONE).with("unit=" + unit.value()));
    }

    private byte[] sealed(UnitId unit, Passphrase passphrase) {
        try {
            return key.sealed(passphrase, unit, Entry.me().id());
        } catch (IOException | IllegalArgumentException keyGone) {
            throw new AwayRefusal.KeyNotKept();
        }
    }

    private void led(UnitId unit) {
        if (CopyReading.ledByMe(unit).isPresent()) return;
        audit.note(Noted.that("away-hourly-asked", Outcome.NOT_FOUND));
        throw new Missing();
    }
}
