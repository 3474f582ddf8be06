package tillit.demo;

import java.time.Instant;

/** One thing that happens in the history. The steps are taken in the order of their moments. */
sealed interface Step {

    Instant at();

    /** A report comes, is assessed and decided on; what follows within days belongs to it. */
    record Comes(Matter matter) implements Step {
        @Override
        public Instant at() {
            return matter.at();
        }
    }

    /** A note is written and signed in the journal. @param nth its place among those of the case */
    record Writes(Matter matter, int nth, Worker by, Instant at) implements Step {}

    /** The case goes from one who leaves to a colleague. */
    record Passes(Matter matter, Worker to, Instant at) implements Step {}

    /** The plan of an investigation is written and signed. */
    record Plans(Matter matter, Worker by, Instant at) implements Step {}

    /** What somebody has told is written down in an investigation. @param nth its place among them */
    record Collects(Matter matter, int nth, Worker by, Instant at) implements Step {}

    /** The document of an investigation is begun. */
    record Drafts(Matter matter, Worker by, Instant at) implements Step {}

    /** The document of an investigation is signed, and the parties get it to read. */
    record WritesUp(Matter matter, Worker by, Instant at) implements Step {}

    /** A decision is written and waits. @param members whether for members of the board, and not for the manager */
    record Proposes(Matter matter, boolean members, Worker by, Instant at) implements Step {}

    /** The investigation is closed by a decision, and the case with it if nothing is granted. */
    record Ends(Matter matter, Worker by, Instant at) implements Step {}

    /** What was granted is carried out, and it is said when it is to be followed up. */
    record Starts(Matter matter, Support support, Worker by, Instant at) implements Step {}

    /** What was granted is followed up. */
    record FollowsUp(Matter matter, Support support, Worker by, Instant at) implements Step {}

    /** What was granted ends by a decision, and the case with it. */
    record Stops(Matter matter, Support support, Worker by, Instant at) implements Step {}

    /** Somebody leaves Björkmåla. */
    record Leaves(Worker who, Instant at) implements Step {}
}
