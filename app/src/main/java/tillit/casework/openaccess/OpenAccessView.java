package tillit.casework.openaccess;

import java.util.List;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;
import tillit.ground.page.Fact;
import tillit.ground.page.Tab;

/** What stands on the pages of this room. */
final class OpenAccessView {

    private OpenAccessView() {}

    /** A line of the list. @param ended in words; empty while it has no last day */
    record Line(String address, String name, String kind, String audience, String ended) {}

    /** @param leads whether the reader leads a unit, and may say what is offered */
    record Listed(List<Line> lines, boolean leads) {}

    /** Where something new is offered. */
    record Made(List<Choice> units, List<Choice> kinds, List<Choice> audiences) {}

    /** A row that was counted. @param correct where it is put right; empty for whoever may not */
    record Row(String day, String came, String words, String correct) {}

    /** What is offered, on its page. @param counts whether the reader may count @param leads whether the reader may end it */
    record Page(
            String address,
            String name,
            String what,
            List<Crumb> crumbs,
            List<Fact> facts,
            boolean counts,
            boolean leads,
            List<Choice> consents,
            List<Choice> told,
            List<Row> rows,
            List<Tab> bys,
            String table,
            List<String> heads,
            List<List<String>> sums) {}

    /** A row that is to be put right. */
    record Correction(String address, List<Crumb> crumbs, String was, List<Choice> consents, List<Choice> told) {}
}
