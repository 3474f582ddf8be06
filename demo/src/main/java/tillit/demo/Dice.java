package tillit.demo;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that is the same every time for the same seed. */
final class Dice {

    private static final int HUNDRED = 100;

    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The dice of one thing, whatever was thrown for others before. */
    static Dice of(String what, long number) {
        return new Dice(what.hashCode() * 1_000_003L + number);
    }

    /** Whether something of that many per cent happens. */
    boolean percent(double chance) {
        return random.nextDouble() * HUNDRED < chance;
    }

    /** One of the whole numbers, both ends included. */
    int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** The place in a list of weights that the throw falls on. */
    int weighted(double... weights) {
        double sum = 0;
        for (double weight : weights) sum += weight;
        double left = random.nextDouble() * sum;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) return i;
        }
        return weights.length - 1;
    }

    /** How many throws it takes until one succeeds, at most {@code most}. */
    int geometric(double success, int most) {
        int throwsMade = 1;
        while (throwsMade < most && random.nextDouble() >= success) throwsMade++;
        return throwsMade;
    }

    /** The sum of that many waits, each with the mean: few are short and few are very long. */
    double gamma(int waits, double mean) {
        double sum = 0;
        for (int i = 0; i < waits; i++) sum -= Math.log(1 - random.nextDouble()) * mean;
        return sum;
    }
}
