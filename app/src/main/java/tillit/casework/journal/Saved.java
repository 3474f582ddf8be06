package tillit.casework.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * What stands in the draft after a save, and is on disk.
 *
 * @param draft which one; another than was asked for when that had been signed in another window, and there were words left over
 * @param at when; empty while nothing has been written
 * @param merged whether another window has written something that the one that saved does not show
 * @param news whether the save told anything that did not stand there already
 */
record Saved(NoteId draft, Optional<Instant> at, Words words, boolean merged, boolean news) {

    /** A save that told nothing: there is nothing to keep, or it stands where it was. */
    static Saved nothingNew(NoteId draft, Optional<Instant> at, Words words) {
        return new Saved(draft, at, words, false, false);
    }
}
