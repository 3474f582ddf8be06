package tillit.bench;

import java.util.function.IntConsumer;

/**
 * A piece of work through the face of a room.
 *
 * @param work done for the i-th who asks
 */
record Measure(String name, Kind kind, IntConsumer work) {

    boolean isRead() {
        return kind != Kind.WRITE;
    }

    /** What the guarantee may cost, as a factor (docs/database.md). */
    enum Kind {
        READ(1.3),
        /** A millisecond of work or less: entering, and what the policies compute once a statement, is as much as the work itself. */
        SHORT(2.5),
        WRITE(1.5);

        final double budget;

        Kind(double budget) {
            this.budget = budget;
        }
    }
}
