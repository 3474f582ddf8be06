package tillit.casework.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tillit.ground.page.Choice;
import tillit.ground.page.ClockFace;
import tillit.ground.page.Mark;
import tillit.ground.page.Tab;
import tillit.ground.page.Wording;

/**
 * What waits at the desk, the shortest time first.
 *
 * @param units the inboxes that the reader has, where there are several
 * @param more the address of the rest of the list
 * @param asOf when the list was made, and what it holds
 */
record InboxView(
        String lead,
        List<Chip> chips,
        List<Choice> owners,
        String who,
        int unit,
        List<Tab> units,
        List<Row> rows,
        @Nullable String more,
        String emptyTitle,
        String emptyWords,
        String asOf) {

    /** A way to narrow the list. */
    record Chip(String value, String label, int number, boolean chosen) {}

    /**
     * One report.
     *
     * @param meta when and how it came, and from whom
     * @param excerpt the sender's own words
     * @param state what is missing or done, in sentences
     */
    record Row(
            String address,
            String meta,
            String title,
            String excerpt,
            List<Mark> marks,
            @Nullable ClockFace face,
            List<String> state,
            String owner) {

        boolean late(Wording wording) {
            return face != null && face.shape(wording).equals("breach");
        }
    }
}
