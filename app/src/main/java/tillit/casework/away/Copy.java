package tillit.casework.away;

import java.util.List;
import tillit.ground.page.Fact;

/**
 * What a unit must know today, as the template lays it out.
 *
 * @param owed what is late or due soon, by who owes it; what is nobody's first and what has no fixed day last
 * @param moreOwed that there is more than stands there; empty if there is not
 * @param dossiers how many files and reports something of stands in it
 */
record Copy(
        String title,
        List<Fact> front,
        List<Owed> owed,
        String moreOwed,
        List<Waiting> waiting,
        String moreWaiting,
        List<Carried> carried,
        String moreCarried,
        List<Staff> staff,
        int dossiers) {

    /** What somebody owes, or what has no fixed day. @param column what the last column of its rows is */
    record Owed(String owner, String column, List<Row> rows) {}

    /** Something owed. @param last when, or who owes it where there is no day @param late whether its day has passed */
    record Row(String what, String whom, String last, boolean late) {}

    /** A report that has not come to an end. */
    record Waiting(String whom, String came, String state, String who, String next) {}

    /** An open case. @param people who belongs to it, and where those live whose address may be shown */
    record Carried(String number, String whom, String who, boolean isProtected, List<String> people) {}

    /** Somebody who works there. @param away empty for whoever is here */
    record Staff(String name, String title, String away) {}

    /** Shows how much there is, never what. */
    @Override
    public String toString() {
        return "Copy[" + dossiers + "]";
    }
}
