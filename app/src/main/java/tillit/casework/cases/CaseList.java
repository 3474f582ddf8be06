package tillit.casework.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tillit.ground.page.ClockFace;
import tillit.ground.page.Tab;
import tillit.ground.page.Wording;

/** The cases that somebody carries, or those of the unit. */
record CaseList(String lead, List<Tab> tabs, List<Row> rows, String emptyTitle, String emptyWords) {

    /**
     * @param name whose it is
     * @param number what people call the case, and its kind
     * @param words what is owed first and who carries it
     */
    record Row(
            String address,
            String name,
            String number,
            String words,
            @Nullable ClockFace face) {

        boolean late(Wording wording) {
            return face != null && face.shape(wording).equals("breach");
        }
    }
}
