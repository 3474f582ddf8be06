package tillit.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;

/**
 * The three ways of a measure, timed in turn within the same moment, so that what else the machine does meets all of them alike. Who goes first
 * changes each turn, since the first one warms the pages for the others.
 */
record SideBySide(Measure measure, Timings guarded, Timings floor, Timings floorWithLog) {

    static SideBySide of(Measure measure, int warming, int turns) {
        List<IntUnaryOperator> ways = List.of(measure.guarded(), measure.floor(), measure.floorWithLog());
        long[][] nanos = new long[ways.size()][turns];
        for (int turn = -warming; turn < turns; turn++) {
            int[] rows = new int[ways.size()];
            for (int place = 0; place < ways.size(); place++) {
                int way = Math.floorMod(place + turn, ways.size());
                long began = System.nanoTime();
                rows[way] = ways.get(way).applyAsInt(warming + turn);
                if (turn >= 0) nanos[way][turn] = System.nanoTime() - began;
            }
            if (rows[0] != rows[1] || rows[0] != rows[2]) {
                throw new IllegalStateException(measure.name() + ": " + rows[0] + " rows with the guarantee, " + rows[1]
                        + " and " + rows[2] + " without");
            }
        }
        return new SideBySide(measure, new Timings(nanos[0]), new Timings(nanos[1]), new Timings(nanos[2]));
    }

    /** How many times longer it takes with the guarantee, policies and log together. */
    double ratio(int percent) {
        return guarded.percentile(percent) / floor.percentile(percent);
    }

    /** How many times longer with policies and entering alone, the log being kept on both sides. */
    double ratioOfPolicies(int percent) {
        return guarded.percentile(percent) / floorWithLog.percentile(percent);
    }

    static String heading() {
        return """
                | work | guaranteed p50 / p95 / p99 ms | floor | floor with log | policies p50 | p95 | policies and log p50 | p95 |
                |---|---|---|---|---|---|---|---|
                """;
    }

    /** A row of the table. */
    String line() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | **%.2f** | %.2f | %.2f | %.2f |",
                measure.name(),
                guarded,
                floor,
                floorWithLog,
                ratioOfPolicies(50),
                ratioOfPolicies(95),
                ratio(50),
                ratio(95));
    }
}
