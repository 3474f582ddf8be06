package tillit.casework.decision;

import java.util.List;
import tillit.ground.page.Choice;
import tillit.ground.page.Tab;

/**
 * The report of a quarter.
 *
 * @param title the quarter, in words
 * @param quarters the ones that can be chosen
 * @param table where it is had as a table
 * @param missing how many that are not reported yet lack a reason, in words; empty if none does
 * @param sums by sort: how many wait, and for how long
 * @param sending whether it has been sent
 * @param ends what was reported before and waits no longer
 */
record LateView(
        String title,
        List<Tab> quarters,
        String table,
        String missing,
        List<Row> rows,
        List<List<String>> sums,
        Sending sending,
        Ends ends) {

    /**
     * A measure in it.
     *
     * @param reason empty where nobody has said why
     * @param over when it was carried out, or that it has ended; empty while it waits
     * @param reports in which reports it has stood, and when they were sent
     */
    record Row(
            String address,
            String number,
            String title,
            String decided,
            String since,
            String waited,
            String reason,
            String over,
            List<String> reports) {}

    /**
     * Whether the report has been sent.
     *
     * @param action where it is written down that it has
     * @param isLeft whether something is left to write down
     * @param isDone whether all of it has been reported
     * @param seen what is left, as the page shows it
     */
    record Sending(String action, String state, boolean isLeft, boolean isDone, String seen) {}

    /** Of what IVO and the auditors have not been told. @param action where it is written down that they have */
    record Ends(String action, List<Choice> owed) {}
}
