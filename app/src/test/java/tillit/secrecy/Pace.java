package tillit.secrecy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How long an address took to answer somebody who may not know: about what is hidden, and about what is nowhere. The two were asked in pairs, whose order
 * was tossed.
 *
 * @param hidden in milliseconds
 * @param missing in milliseconds, one for each of the hidden
 */
record Pace(String address, String reader, double[] hidden, double[] missing) {

    /** How much longer the hidden takes, as a quotient of the medians. */
    double ratio() {
        return median(hidden) / median(missing);
    }

    /**
     * Wilcoxon's test of pairs: by how many standard deviations the ranks of the differences are off what a toss gives. Within a pair both met the
     * same machine, so that what else it does widens both and shifts neither.
     */
    double deviations() {
        double[] apart = apart();
        int n = apart.length;
        Integer[] bySize = IntStream.range(0, n).boxed().toArray(Integer[]::new);
        Arrays.sort(bySize, (one, other) -> Double.compare(Math.abs(apart[one]), Math.abs(apart[other])));
        double signed = 0;
        for (int rank = 1; rank <= n; rank++) signed += rank * Math.signum(apart[bySize[rank - 1]]);
        return signed / Math.sqrt(n * (n + 1.0) * (2 * n + 1) / 6);
    }

    /** Whether the time tells: a difference that is worth the name, and that is no chance. */
    boolean tells(double beyond) {
        return Math.abs(Math.log(ratio())) > Math.log(1.1) && Math.abs(deviations()) > beyond;
    }

    /** All addresses together: a little everywhere shows here. */
    static double deviations(List<Pace> all) {
        return all.stream().mapToDouble(Pace::deviations).sum() / Math.sqrt(all.size());
    }

    /** The mean quotient of all addresses. */
    static double ratio(List<Pace> all) {
        return Math.exp(
                all.stream().mapToDouble(it -> Math.log(it.ratio())).average().orElse(0));
    }

    /** As a row of a table: medians in milliseconds, their quotient, in how many of the pairs the hidden took longer, and the deviations. */
    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.2f | %.2f | %.3f | %.0f %% | %+.1f |",
                address,
                reader,
                median(hidden),
                median(missing),
                ratio(),
                100 * Arrays.stream(apart()).filter(it -> it > 0).count() / (double) hidden.length,
                deviations());
    }

    private double[] apart() {
        return IntStream.range(0, hidden.length)
                .mapToDouble(i -> hidden[i] - missing[i])
                .toArray();
    }

    static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
