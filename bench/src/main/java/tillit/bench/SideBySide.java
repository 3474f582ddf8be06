package tillit.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * A measure four ways, timed in turn within the same moment, so that what else the machine does meets all alike: through the face as people use it, and its
 * very statements sent once more with the guarantee, without it but with the log, and without both. Who goes first changes each turn, since the first one
 * warms the pages for the others.
 */
record SideBySide(Measure measure, Timings face, Timings guarded, Timings withLog, Timings floor) {

    private static final int WAYS = 4;

    /** One of the ways. */
    private interface Way {
        void does(int turn) throws SQLException;
    }

    /** Times it, after having seen for everyone who asks that the same is answered with and without the guarantee. */
    static SideBySide of(Measure measure, Product product, Floor floor, Sample sample, int turns) throws SQLException {
        List<String> differences = measure.isRead() ? differences(measure, product, floor, sample) : List.of();
        if (!differences.isEmpty()) throw new IllegalStateException(differences.getFirst());
        List<Replay> guarded = new ArrayList<>();
        List<Replay> withLog = new ArrayList<>();
        List<Replay> bare = new ArrayList<>();
        for (int turn = 0; turn < sample.size(); turn++) {
            long now = System.currentTimeMillis();
            int who = turn;
            List<Overheard> heard = product.overhear(
                    sample.who(turn).session(), () -> measure.work().accept(who));
            ByHand hand = new ByHand(sample.who(turn));
            guarded.add(new Replay(heard, now));
            withLog.add(new Replay(hand.written(heard, true), now));
            bare.add(new Replay(hand.written(heard, false), now));
        }
        List<Way> ways = List.of(
                turn -> measure.work().accept(turn),
                turn -> send(guarded, turn, product.application()),
                turn -> send(withLog, turn, floor.pool()),
                turn -> send(bare, turn, floor.pool()));
        long[][] nanos = timed(ways, sample.size(), turns);
        return new SideBySide(
                measure, new Timings(nanos[0]), new Timings(nanos[1]), new Timings(nanos[2]), new Timings(nanos[3]));
    }

    /** What is answered otherwise with the guarantee than by hand, for somebody who asks: a condition is forgotten on one side or the other. */
    static List<String> differences(Measure measure, Product product, Floor floor, Sample sample) throws SQLException {
        List<String> differences = new ArrayList<>();
        for (int turn = 0; turn < sample.size(); turn++) {
            int who = turn;
            List<Overheard> heard = product.overhear(
                    sample.who(turn).session(), () -> measure.work().accept(who));
            List<Overheard> byHand = new ByHand(sample.who(turn)).written(heard, false);
            try (Connection entered = product.application().getConnection();
                    Connection bare = floor.pool().getConnection()) {
                List<List<String>> seen = Replay.asHeard(heard).answersOn(entered);
                List<List<String>> written = Replay.asHeard(byHand).answersOn(bare);
                if (!seen.equals(written))
                    differences.add("%s: with the guarantee %s, by hand %s".formatted(measure.name(), seen, written));
            }
        }
        return differences;
    }

    private static void send(List<Replay> replays, int turn, DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            replays.get(turn % replays.size()).on(connection);
        }
    }

    private static long[][] timed(List<Way> ways, int warming, int turns) throws SQLException {
        long[][] nanos = new long[WAYS][turns];
        for (int turn = 0; turn < warming + turns; turn++) {
            for (int place = 0; place < WAYS; place++) {
                int way = (place + turn) % WAYS;
                long began = System.nanoTime();
                ways.get(way).does(turn);
                if (turn >= warming) nanos[way][turn - warming] = System.nanoTime() - began;
            }
        }
        return nanos;
    }

    /** How many times longer it takes with policies and entering; the log is kept on both sides. */
    double policies(int percent) {
        return guarded.percentile(percent) / withLog.percentile(percent);
    }

    /** How many times longer with policies, entering and the log. */
    double guarantee(int percent) {
        return guarded.percentile(percent) / floor.percentile(percent);
    }

    static String heading() {
        return """
                | work | as used | its statements, guaranteed | without policies | without policies and log | policies p50 / p95 | policies and log p50 / p95 |
                |---|---|---|---|---|---|---|
                """;
    }

    /** A row of the table: milliseconds at p50, p95 and p99, and the ratios. */
    String line() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | **%.2f** / %.2f | %.2f / %.2f |",
                measure.name(),
                face,
                guarded,
                withLog,
                floor,
                policies(50),
                policies(95),
                guarantee(50),
                guarantee(95));
    }
}
