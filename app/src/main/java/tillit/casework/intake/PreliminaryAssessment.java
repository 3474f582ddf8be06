package tillit.casework.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tillit.ground.access.UserId;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;

/**
 * What was found out before the decision to open or not (förhandsbedömning): with whom one has spoken, and the child's view or why not.
 * The latest counts and all are kept. SoL (2025:400) 20 kap. 2 §.
 */
public record PreliminaryAssessment(
        UUID id,
        SubjectId subject,
        String contacts,
        String childsView,
        String notHeardBecause,
        Meeting meeting,
        UserId signedBy,
        Instant signedAt) {

    /** The meeting that child, guardian and mandated reporter should be offered. SoL (2025:400) 19 kap. 5 §. */
    public enum Meeting {
        OFFERED,
        HELD,
        DECLINED,
        /** Not suitable with regard to the child's best interests. */
        NOT_SUITABLE
    }

    /** What stands on the form before it is signed. */
    public record Draft(String contacts, String childsView, String notHeardBecause, Meeting meeting) {

        PreliminaryAssessment sign(UUID id, SubjectId subject, UserId by, Instant at) {
            Refusals.throwAny(faults());
            return new PreliminaryAssessment(id, subject, contacts, childsView, notHeardBecause, meeting, by, at);
        }

        /** All that is missing. */
        List<Refusal> faults() {
            List<Refusal> found =
                    new ArrayList<>(Wordings.required(contacts, "contacts", new IntakeRefusal.ContactsMissing()));
            if (childsView.isBlank()) {
                found.addAll(Wordings.required(
                        notHeardBecause, "notHeardBecause", IntakeRefusal.ChildNotVisible.inPreliminary()));
            } else {
                found.addAll(Wordings.words(childsView, "childsView", Wordings.MOST_BYTES));
            }
            return found;
        }
    }
}
