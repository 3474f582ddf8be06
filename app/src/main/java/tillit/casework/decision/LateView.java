package tillit.casework.decision;

import java.util.List;
import tillit.ground.page.Tab;

/**
 * The report of a quarter.
 *
 * @param title the quarter, in words
 * @param quarters the ones that can be chosen
 * @param table where it is had as a table
 * @param missing how many lack a reason, in words; empty if none does
 * @param sums by sort: how many wait, and for how long
 */
record LateView(
        String title, List<Tab> quarters, String table, String missing, List<Row> rows, List<List<String>> sums) {

    /** @param reason empty where nobody has said why @param carriedOut when it was carried out; empty while it waits */
    record Row(
            String address,
            String number,
            String title,
            String decided,
            String since,
            String waited,
            String reason,
            String carriedOut) {}
}
