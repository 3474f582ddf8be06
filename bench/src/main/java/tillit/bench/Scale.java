package tillit.bench;

/**
 * How large a part of the nation: 290 municipalities, 3,000 units, 30,000 people at work, 2.5 million persons, 5 million cases and as many reports.
 *
 * @param part 10 for a tenth
 */
record Scale(int part) {

    private static final int MUNICIPALITIES = 290;
    private static final int UNITS = 3_000;
    /** Fewer would leave no neighbour to compare with. */
    private static final int FEWEST_MUNICIPALITIES = 2;

    Scale {
        if (part < 1 || part > UNITS / 10)
            throw new IllegalArgumentException("the scale is 1 for the nation, 10 for a tenth, 300 at most");
    }

    int municipalities() {
        return Math.max(FEWEST_MUNICIPALITIES, MUNICIPALITIES / part);
    }

    int units() {
        return UNITS / part;
    }
}
