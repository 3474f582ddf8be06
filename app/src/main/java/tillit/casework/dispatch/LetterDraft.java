package tillit.casework.dispatch;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tillit.casework.cases.CaseId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;

/**
 * A letter that is being written.
 *
 * @param about what it tells of; its own id where it tells of nothing else
 * @param replaces the letter that was wrong
 */
record LetterDraft(
        UUID id,
        Stamp stamp,
        String kind,
        UUID about,
        Optional<LetterId> replaces,
        UserId author,
        Instant begunAt,
        Instant savedAt,
        State state,
        Typed typed) {

    /** What has become of it. */
    enum State {
        OPEN,
        SEALED,
        DISCARDED
    }

    CaseId socialCase() {
        return new CaseId(stamp.dossier().value());
    }

    boolean isOpen() {
        return state == State.OPEN;
    }
}
