package tillit.casework.intake;

import java.util.List;
import tillit.ground.page.Fact;
import tillit.ground.page.Mark;

/** Whether one knows who somebody in a report is. Nobody is chosen beforehand. */
sealed interface IdentityView {

    /** The heading of the part. */
    String title();

    /** Somebody has said who it is. @param by who, and when */
    record Settled(String title, String name, String number, String by) implements IdentityView {}

    /** Somebody has said that they are not sure. */
    record Unsure(String title, String name, String by) implements IdentityView {}

    /** These may be meant, best first. @param name as written */
    record Ask(String title, String lead, String name, List<Candidacy> candidates, List<Answer> answers)
            implements IdentityView {}

    /**
     * Somebody who may be meant.
     *
     * @param id of the answer's field on the page
     * @param agrees in what the register agrees with what was written
     * @param facts what makes one sure: number, address, guardians, siblings
     * @param yes the answer that it is
     */
    record Candidacy(
            String id, String person, String name, String agrees, List<Mark> marks, List<Fact> facts, String yes) {}

    /** An answer that is no person. @param first whether it is the first answer there is */
    record Answer(String value, String label, boolean first) {}
}
