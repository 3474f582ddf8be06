package tillit.casework.decision;

import java.util.List;
import tillit.casework.cases.CaseHead;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;

/**
 * The decisions and measures of a case as their page shows them, in the reader's language.
 *
 * @param kinds what can be decided in it today; empty in a case that is closed
 */
record DecisionListView(
        String address,
        CaseHead head,
        List<Crumb> crumbs,
        List<Line> written,
        List<Line> taken,
        List<Line> measures,
        List<Choice> kinds) {

    /** A decision or a measure. @param state how far it has come, in words */
    record Line(String address, String title, String state, String words) {}
}
