package tillit.casework.dispatch;

import java.util.List;
import tillit.casework.cases.CaseHead;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;
import tillit.ground.page.Fact;

/** The pages of a case's letters, in the reader's language. */
final class LettersView {

    private LettersView() {}

    /** The list. @param drafts what the reader writes @param kinds that can be begun here */
    record Listed(
            String address,
            CaseHead head,
            List<Crumb> crumbs,
            List<Row> letters,
            List<Begun> drafts,
            List<Choice> kinds) {}

    /** A letter in the list. @param state how far it has come, in a sentence @param late whether it should have come */
    record Row(String page, String subject, String kind, String to, String state, boolean late) {}

    /** A letter that the reader writes. */
    record Begun(String page, String kind, String saved) {}

    /**
     * A letter that is being written.
     *
     * @param kind its id, by which the page shows its fields
     * @param note what stands above the form: that it replaces another
     * @param lacking what must be done elsewhere before it can be written; empty where nothing must
     * @param written whether its words are typed here, and not told by another room
     * @param represented for whom somebody else may get it; empty where nobody may
     */
    record Writing(
            String address,
            String back,
            CaseHead head,
            List<Crumb> crumbs,
            String kind,
            String title,
            String lead,
            String note,
            String lacking,
            boolean written,
            List<Choice> people,
            Other other,
            List<Choice> represented,
            List<Choice> languages,
            List<Choice> names,
            List<Choice> grounds) {}

    /** What the fields for somebody else than those in the case are called. */
    record Other(String name, String hint, String address) {}

    /** What is looked at before it is sealed. @param seen what it is known by, so that nothing else is sealed than what was looked at */
    record Preview(
            String address,
            String back,
            CaseHead head,
            List<Crumb> crumbs,
            String title,
            String seen,
            List<Looked> letters) {}

    /** One of them. @param way how it will go, in a sentence */
    record Looked(String to, String pdf, String way) {}

    /**
     * A sealed letter.
     *
     * @param doing what is to be done by hand for it to arrive; empty when it has left
     * @param ways by which it can leave; empty when it has
     * @param known how one can know that it came; empty when that is known, or it has not left
     */
    record One(
            String address,
            String back,
            String pdf,
            CaseHead head,
            List<Crumb> crumbs,
            String subject,
            String late,
            List<Fact> facts,
            String sha256,
            String replaced,
            List<String> doing,
            List<Choice> ways,
            List<Choice> known,
            boolean mayReplace) {}
}
