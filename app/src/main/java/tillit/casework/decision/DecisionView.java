package tillit.casework.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tillit.casework.cases.CaseHead;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;
import tillit.ground.page.Fact;
import tillit.ground.page.Tab;
import tillit.ground.page.Why;

/**
 * A decision as its page shows it, in the reader's language.
 *
 * @param lead whom it is about, on which provision, and who may take it
 * @param state how far it has come, in words
 * @param parts what it says, and what is missing
 * @param ruling by whom it was taken, on what and when; empty before
 * @param steps what has been done with it
 * @param told who has been told of it, and how
 * @param actions what the reader may do with it now
 * @param after where one goes from it, when it is taken
 */
record DecisionView(
        String address,
        CaseHead head,
        List<Crumb> crumbs,
        String title,
        String lead,
        String state,
        Why why,
        List<PartOf> parts,
        List<Fact> ruling,
        List<Taken> steps,
        Told told,
        Actions actions,
        List<Tab> after) {

    /** Whether there is something to fill in. */
    boolean isWritten() {
        return actions.writes() != null;
    }

    /**
     * A part of it.
     *
     * @param id its place on the page
     * @param there whether it is as it should be; null where it need not be there at all
     * @param fields what is filled in; empty where it is done elsewhere
     * @param said what stands there, for one who reads
     * @param note where it is done, or how it stands, in words
     * @param link where it is done; empty where it is done here
     * @param elsewhere whether it is filled in in another place than this form: a refusal leads to the part
     * @param places of what is filled in, for one who reads: a refusal leads there
     * @param remarks what a colleague has sent it back for
     */
    record PartOf(
            String id,
            String title,
            @Nullable Boolean there,
            List<Field> fields,
            List<Fact> said,
            String note,
            String link,
            List<String> places,
            boolean elsewhere,
            List<String> remarks) {}

    /** What is filled in. @param day whether it is a day */
    record Field(String name, String label, String hint, boolean day, int rows) {}

    /**
     * Who has been told of it.
     *
     * @param appealable whether somebody may appeal until a day
     * @param left who are left, in a sentence; empty where nobody is
     * @param tells whom one may write down as told; empty before it is taken, and in a closed case
     * @param untold of whom one may write down why they are not told
     * @param grounds on which they are not
     */
    record Told(
            List<ToldOf> rows,
            boolean appealable,
            String left,
            List<Choice> tells,
            List<Choice> untold,
            List<Choice> grounds) {
        static final Told NOBODY = new Told(List.of(), false, "", List.of(), List.of(), List.of());
    }

    /** One of them. @param how and when, or that it has not been done, or why not @param last on which an appeal can come in; empty where none can */
    record ToldOf(String name, List<String> how, String last) {}

    /** What has been done with it. */
    record Taken(String what, String words) {}

    /**
     * What the reader may do with it.
     *
     * @param writes what is written and to which revision; null where it is not written now
     * @param maySign whether he or she may take it, as far as can be said before trying
     * @param signer who may take it, in words
     * @param readers before whom it may be put
     * @param members whether members of the board take it
     * @param reads whether he or she is to read it, and take it or send it back
     * @param takesBack whether it may be taken back
     * @param takesDown whether the members' decision may be written down
     * @param throwsAway whether it may come to nothing
     * @param consents whose consent may be written down; empty where none is wanted
     */
    record Actions(
            @Nullable Writes writes,
            boolean maySign,
            String signer,
            List<Choice> readers,
            boolean members,
            boolean reads,
            boolean takesBack,
            boolean takesDown,
            int revision,
            boolean throwsAway,
            List<Choice> consents) {}

    /**
     * What is written.
     *
     * @param saved when and by whom it was saved, in words
     * @param meanwhile what a colleague has saved in the fields that the reader has changed too
     */
    record Writes(int revision, String saved, List<Fact> meanwhile) {}
}
