package tillit.casework.away;

import java.util.List;
import tillit.ground.page.Fact;

/**
 * What a unit must know today, as the template lays it out.
 *
 * @param owed what is late or due soon, by who owes it; what is nobody's first
 * @param dossiers how many files and reports something of stands in it
 */
record Copy(
        String title,
        List<Fact> front,
        List<Owed> owed,
        List<Waiting> waiting,
        List<Carried> carried,
        List<Staff> staff,
        int dossiers) {

    /** What somebody owes. */
    record Owed(String owner, List<Row> rows) {}

    /** Something owed. @param late whether its day has passed */
    record Row(String what, String whom, String when, boolean late) {}

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
