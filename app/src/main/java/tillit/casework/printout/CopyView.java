package tillit.casework.printout;

import java.util.List;
import tillit.casework.cases.CaseHead;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;

/** What the pages show on which a copy for somebody is made. */
final class CopyView {

    private CopyView() {}

    /** Where one chooses who gets it and what. */
    record Choosing(
            String address, String back, CaseHead head, List<Crumb> crumbs, List<Choice> to, List<Choice> parts) {}

    /**
     * Where one looks.
     *
     * @param lead how much there is to look at
     * @param isOther whether the name of the one who gets it is asked for
     * @param rest the other parts, which go along unless somebody leaves them out
     * @param carried what was chosen, for the form to carry on
     */
    record Look(
            String address,
            String back,
            CaseHead head,
            List<Crumb> crumbs,
            String to,
            String lead,
            boolean isOther,
            List<Carried> carried,
            String seen,
            List<Line> lines,
            List<Choice> rest) {}

    /** A value that a form carries unseen. */
    record Carried(String name, String value) {}

    /** A part of the file. @param what the name of the field in which is said what is done with it @param why and why */
    record Line(String title, String day, String what, String why, List<Said> spots, List<Choice> choices) {}

    /** What tells, and of whom, with the words around it. */
    record Said(String kind, String before, String words, String after) {}
}
