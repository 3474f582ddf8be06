package tillit.casework.intake;

import org.jspecify.annotations.Nullable;

/**
 * What the page of a report adds to the line that tells what has just been done.
 *
 * @param whom the one it was done for, or to whom it was given; empty where the line needs nobody
 * @param words what has become of it, and whom the page shows now; empty where that goes without saying
 * @param address the case that was opened, if the reader may see it
 */
record JustDone(String whom, String words, @Nullable String address) {

    /** Nothing has been done. */
    static JustDone nothing() {
        return new JustDone("", "", null);
    }
}
