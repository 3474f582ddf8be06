package tillit.bench;

import java.util.function.IntUnaryOperator;

/**
 * A piece of work done three ways, each of which answers how many rows it met: in turn i for the i-th who asks.
 *
 * @param guarded as the product does it
 * @param floor as if there were neither policies nor a log
 * @param floorWithLog the same with the row that the product leaves in the log, to tell what the policies cost and what the log
 */
record Measure(
        String name, Kind kind, IntUnaryOperator guarded, IntUnaryOperator floor, IntUnaryOperator floorWithLog) {

    /** What the guarantee may cost, as a factor (docs/database.md). */
    enum Kind {
        READ(1.3),
        WRITE(1.5);

        final double budget;

        Kind(double budget) {
            this.budget = budget;
        }
    }
}
