package tillit.casework.intake;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of an inbox: what is overdue first, then what is due first, last what has no fixed time.
 *
 * @param counts of the whole inbox, whatever is chosen
 * @param next where to go on; empty at the end
 */
public record InboxPage(List<InboxRow> rows, Counts counts, Optional<ReportId> next) {

    public InboxPage {
        rows = List.copyOf(rows);
    }

    /** How many reports there are of each sort. */
    public record Counts(
            long all,
            long unassessed,
            long violence,
            long several,
            long maybeDuplicate,
            long unidentified,
            long unread) {}
}
