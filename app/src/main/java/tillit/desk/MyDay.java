package tillit.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tillit.ground.page.Duty;

/**
 * What somebody has to do, the shortest clock first.
 *
 * @param first what to begin with; null when there is nothing
 * @param queue what lies with the unit and nobody has taken
 * @param escalations what was not done in time, for whoever leads the unit
 * @param waiting how much waits in the inbox, in a sentence
 */
record MyDay(
        String greeting,
        String lead,
        @Nullable Duty first,
        List<Part> parts,
        List<Duty> queue,
        List<Told> escalations,
        String waiting,
        String emptyTitle,
        String emptyWords) {

    /** The duties that are late, due today, due this week or later. */
    record Part(String id, String title, List<Duty> duties) {}

    /** What one has been told was not done in time. @param words when the time ran out, and when one was told */
    record Told(String id, String address, String title, String whom, String words) {}
}
