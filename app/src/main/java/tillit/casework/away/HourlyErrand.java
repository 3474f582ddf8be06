package tillit.casework.away;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Entry;
import tillit.ground.access.Membership;
import tillit.ground.access.UnitId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Texts;
import tillit.ground.page.Wording;

/**
 * What is read in the name of whoever leads a unit and is not there. The log tells it from what that one reads, and has a line for each dossier once
 * a day: a line each hour would hide what people have looked at.
 */
@Component
class HourlyErrand {

    private final CopyReading reading;
    private final CopyInWords words;
    private final HourlyRows rows;
    private final KeyFile key;
    private final Audit audit;
    private final Texts texts;

    HourlyErrand(CopyReading reading, CopyInWords words, HourlyRows rows, KeyFile key, Audit audit, Texts texts) {
        this.reading = reading;
        this.words = words;
        this.rows = rows;
        this.key = key;
        this.audit = audit;
        this.texts = texts;
    }

    /** What is to be pressed, or why nothing is. */
    sealed interface Found {
        record Ready(Copy copy, Wording wording, Passphrase passphrase) implements Found {}

        record Not(Hourly.Why why) implements Found {}
    }

    /** Reads, in the name of the one who is signed in. */
    @Transactional
    Found found(UnitId unit) {
        Optional<Membership> led = CopyReading.ledByMe(unit);
        Optional<HourlyRows.Errand> errand = rows.errand(unit);
        if (led.isEmpty() || errand.isEmpty()) return new Found.Not(Hourly.Why.NOBODY_LEADS);
        Optional<Passphrase> passphrase =
                key.opened(errand.get().sealed(), unit, Entry.me().id());
        if (passphrase.isEmpty()) return new Found.Not(Hourly.Why.KEY);
        Wording wording = texts.in(errand.get().language());
        CopyReading.Read read = reading.gathered(led.get(), CopyReading.MOST);
        note(unit, errand.get(), read);
        String by = wording.say("away.copy.by-itself", Entry.me().name());
        return new Found.Ready(words.copy(read, by, wording), wording, passphrase.get());
    }

    private void note(UnitId unit, HourlyRows.Errand errand, CopyReading.Read read) {
        LocalDate today = Stockholm.dayOf(read.at());
        Set<UUID> noted = errand.notedOn().equals(Optional.of(today)) ? new HashSet<>(errand.noted()) : new HashSet<>();
        read.dossiers().stream()
                .filter(noted::add)
                .forEach(it -> audit.note(Noted.about(it, "away-copy-by-itself", Outcome.READ)));
        rows.noted(unit, today, noted);
    }
}
