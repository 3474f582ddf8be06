package tillit.casework.journal;

import java.time.Instant;
import java.util.Optional;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;

/**
 * That somebody writes a note. The words are in {@link Words}, and only the writer gets them.
 *
 * @param corrects the note that it puts right
 * @param savedAt when something of it was last saved
 */
public record Draft(
        NoteId id,
        Stamp stamp,
        UserId author,
        Optional<NoteId> corrects,
        Instant begunAt,
        Instant savedAt,
        State state) {

    /** What has become of it. */
    public enum State {
        OPEN,
        SIGNED,
        /** Thrown away by its writer, who can take it back. */
        DISCARDED
    }
}
