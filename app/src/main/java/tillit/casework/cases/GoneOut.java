package tillit.casework.cases;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Entry;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.page.Missing;

/** What has left the house in the wrong person's name is put right one by one, and it is written down how. */
@Component
class GoneOut {

    private final WrongPerson wrong;
    private final StoredCorrections corrections;
    private final Audit audit;
    private final Clock clock;

    GoneOut(WrongPerson wrong, StoredCorrections corrections, Audit audit, Clock clock) {
        this.wrong = wrong;
        this.corrections = corrections;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param words what was done, and with whom */
    @Transactional
    public void done(CaseId id, UUID thing, String words) {
        wrong.mine(id);
        if (words.isBlank()) throw new WrongPersonRefusal.SayWhatWasDone();
        if (!corrections.done(id, thing, words, Entry.me().id(), clock.instant())) throw new Missing();
        audit.note(Noted.about(id.value(), "gone-out-put-right", Outcome.DONE).with("thing " + thing));
    }
}
