package tillit.casework.coercion;

import java.util.List;
import java.util.Map;
import tillit.casework.cases.CaseHead;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;
import tillit.ground.page.Duty;
import tillit.ground.page.Fact;

/**
 * A coercive measure as its page shows it, in the reader's language.
 *
 * @param lapses what ceases by law, and when, if something is not done; the gravest first
 * @param clocks what is owed
 * @param steps what may be written down of it now
 * @param hints what else is to be known or done, such as that a decision is needed
 * @param make whether a package for the court can be made now
 */
record CoercionView(
        String address,
        String decision,
        CaseHead head,
        List<Crumb> crumbs,
        String title,
        String state,
        List<Lapse> lapses,
        List<Duty> clocks,
        List<Fact> facts,
        List<Event> events,
        List<Link> steps,
        List<String> hints,
        boolean make,
        List<Link> packages) {

    /** What ceases, in two sentences. @param isOver whether the time has run out */
    record Lapse(String title, String words, boolean isOver) {}

    /** What has happened. */
    record Event(String what, String by, List<Fact> facts, String words) {}

    /** A way to go. @param hint empty where the label says all */
    record Link(String address, String label, String hint) {}

    /** Those of a case. */
    record All(String address, CaseHead head, List<Crumb> crumbs, List<Row> running, List<Row> ended) {}

    /** One of a case. @param next the clock that runs out first, in words; empty where none runs */
    record Row(String address, String title, String state, String next) {}

    /**
     * Where something is written down of it.
     *
     * @param asked what is asked beside the day, by its name in forms
     * @param hints what to know of a field, by its name; a field without one is not in it
     */
    record Step(
            String address,
            String back,
            CaseHead head,
            List<Crumb> crumbs,
            String title,
            String lead,
            List<String> asked,
            Map<String, String> hints,
            List<Choice> grounds) {

        boolean asks(String field) {
            return asked.contains(field);
        }

        String hint(String field) {
            return hints.getOrDefault(field, "");
        }
    }
}
