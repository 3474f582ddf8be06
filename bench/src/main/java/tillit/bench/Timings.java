package tillit.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long something took, in the order of length. */
final class Timings {

    private final long[] nanos;

    /** @param nanos in any order, one at least */
    Timings(long[] nanos) {
        this.nanos = nanos.clone();
        Arrays.sort(this.nanos);
    }

    /** What so many percent were at most, in milliseconds. */
    double percentile(int percent) {
        int rank = (int) Math.ceil(nanos.length * percent / 100.0);
        return nanos[Math.max(0, rank - 1)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f / %.2f / %.2f", percentile(50), percentile(95), percentile(99));
    }
}
