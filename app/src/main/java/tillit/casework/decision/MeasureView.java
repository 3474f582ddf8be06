package tillit.casework.decision;

import java.util.List;
import tillit.casework.cases.CaseHead;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;
import tillit.ground.page.Tab;

/**
 * A measure as its page shows it, in the reader's language.
 *
 * @param decision the page of the decision that grants it
 * @param after what belongs to it in other rooms, such as who carries it out
 * @param what what may be written down of it now; empty when it has ended
 * @param mayEnd whether a decision that ends it may be begun
 */
record MeasureView(
        String address,
        CaseHead head,
        List<Crumb> crumbs,
        String title,
        String state,
        String granted,
        String decision,
        List<Event> events,
        List<Tab> after,
        List<Choice> what,
        boolean mayEnd) {

    /** What has happened. */
    record Event(String what, String by, String words) {}

    /** A row of the list of a unit. @param waits whether it is granted and not carried out */
    record Row(String address, String title, String state, String number, boolean waits) {}
}
