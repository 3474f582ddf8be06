package tillit.casework.cases;

import java.util.List;
import tillit.ground.page.Fact;
import tillit.ground.page.Mark;

/**
 * The pages that lead from a case about the wrong person to the right one, in the reader's language.
 *
 * @param address of the first of them
 */
record WrongPersonView(String address, CaseHead head, List<Way> ways, List<Past> past) {

    /** What may be wrong, and where that leads. */
    record Way(String title, String words, String address) {}

    /** A correction. @param lead who did it and when @param reason why */
    record Past(String lead, String reason, List<Outside> outside) {}

    /** What somebody outside has. @param done what was done about it, in a sentence; empty until somebody has */
    record Outside(String words, String done, String address) {}

    /** The search. @param found those found; @param note what the search says */
    record Search(
            String address, String back, CaseHead head, String lead, String note, List<Found> found, String unfound) {}

    /** Somebody who was found. @param yes the words of the link that says it is that person */
    record Found(String name, List<Mark> marks, List<Fact> facts, String yes, String address) {}

    /**
     * The last page: what will happen, and why.
     *
     * @param right who is meant, by id; empty for somebody who was not found
     * @param is who is meant, in a sentence; empty for somebody who was not found
     * @param checked what one says that one has checked
     */
    record Confirm(
            String address,
            String back,
            CaseHead head,
            String right,
            String was,
            String is,
            List<Fact> facts,
            String checked,
            List<String> moves,
            List<String> stays,
            List<String> goneOut,
            String looked) {}
}
