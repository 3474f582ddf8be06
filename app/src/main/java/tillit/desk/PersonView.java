package tillit.desk;

import java.util.List;
import tillit.ground.page.Fact;
import tillit.ground.page.Mark;
import tillit.ground.page.Secret;

/**
 * A person's page.
 *
 * @param address where it is
 * @param duplicates others who are probably the same person
 * @param application where an application for the person is written down; empty for who receives nothing
 */
record PersonView(
        String address,
        String name,
        List<Secret> secrets,
        List<Mark> marks,
        List<Fact> facts,
        List<Kin> family,
        List<CaseLink> cases,
        List<ReportLink> reports,
        List<Kin> duplicates,
        String application) {

    /**
     * Somebody in a list.
     *
     * @param what what he or she is to the one whose list it is; empty in a search
     * @param details number, age and address
     * @param reports those that wait about somebody who was searched for
     * @param relatives those who have the care, or the children; empty where they are not asked for
     */
    record Kin(
            String address,
            String name,
            String what,
            String details,
            String relatives,
            List<Mark> marks,
            List<ReportLink> reports) {}

    /** A report that waits. @param words in whose inbox, and who has taken it */
    record ReportLink(String address, String came, String words) {}

    /** A case that the reader sees. */
    record CaseLink(String address, String number, String state) {}
}
