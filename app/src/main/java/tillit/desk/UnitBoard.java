package tillit.desk;

import java.util.List;
import tillit.ground.page.Tab;

/**
 * How a unit stands: what waits, what is late, how the work lies on those who do it, and what nobody has touched.
 *
 * @param units the reader's units, where there are several
 * @param loads all who work there for whoever leads the unit, and for others their own
 * @param leads whether the reader leads it
 * @param untouched the cases in which nothing has happened for long, the first of so many
 * @param days how long that is
 * @param ways how reports come in to it
 */
record UnitBoard(
        String name,
        String lead,
        List<Tab> units,
        List<Figure> figures,
        List<Load> loads,
        boolean leads,
        List<Quiet> untouched,
        int untouchedInAll,
        int days,
        List<WaysIn.Way> ways) {

    /** A number that leads to what it counts. @param pressing whether it should have been done already */
    record Figure(int number, String words, String address, boolean pressing) {}

    /**
     * How much lies on somebody.
     *
     * @param all where whoever leads the unit sees all of it and hands it over; empty for others
     * @param duties how much they owe in the unit @param address the list of it, and of what is late or due today
     * @param first the day on which something of it is due first; empty if nothing has a fixed time
     */
    record Load(
            String name,
            boolean somebody,
            String all,
            int cases,
            int reports,
            int duties,
            int late,
            int today,
            String address,
            String lateOnes,
            String todays,
            String first) {}

    /** A case that nobody has touched for long. @param words since when, and who carries it */
    record Quiet(String address, String name, String number, String words) {}
}
