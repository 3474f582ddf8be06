package tillit.casework.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tillit.casework.cases.CaseHead;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;

/**
 * The documents of a case as their page shows them, in the reader's language.
 *
 * @param ways how a document came into the file
 * @param people whom it may concern
 * @param most how large a file may be, in words
 */
record DocumentsView(
        String address,
        CaseHead head,
        List<Crumb> crumbs,
        List<Line> documents,
        List<Choice> ways,
        List<Choice> people,
        String most) {

    /** Where the file is printed. */
    String print() {
        return address.replaceFirst("^/journal/([^/]+).*", "/printout/$1");
    }

    /**
     * A document.
     *
     * @param page where more is done with it
     * @param facts how and when it came, by whom and whom it concerns
     * @param latest its latest version
     */
    record Line(String page, String title, String facts, Version latest) {}

    /**
     * A version of a document.
     *
     * @param open where it is opened; null where it cannot be
     * @param words what kind of file it is, how large, when it came and whether it has been checked
     * @param gone why it was taken out, by whom and when; empty if it was not
     */
    record Version(String name, @Nullable String open, String words, String gone) {}

    /** One document on its page. @param back the list @param mayChange whether it is still in the file */
    record One(
            String address,
            String back,
            CaseHead head,
            List<Crumb> crumbs,
            String title,
            String facts,
            List<Version> versions,
            boolean mayChange) {}
}
