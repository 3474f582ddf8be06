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

    /** The investigation is closed, and the case with it. */
    record Ends(Matter matter, Worker by, Instant at) implements Step {}

    /** Somebody leaves Björkmåla. */
    record Leaves(Worker who, Instant at) implements Step {}
}
