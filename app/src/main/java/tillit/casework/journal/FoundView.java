package tillit.casework.journal;

import java.util.List;
import tillit.casework.cases.CaseHead;
import tillit.ground.page.Crumb;

/**
 * What was found in an opened file, in the reader's language.
 *
 * @param asked whether anything was looked for
 * @param says how many notes were found
 */
record FoundView(
        String action, String journal, CaseHead head, List<Crumb> crumbs, boolean asked, String says, List<Hit> hits) {

    /** A note. @param address where it stands in the journal @param seal who signed it and when */
    record Hit(String address, Excerpt title, String happened, Excerpt body, String seal) {}
}
