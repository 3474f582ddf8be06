package tillit.casework.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tillit.casework.cases.CaseId;
import tillit.casework.investigation.InvestigationId;
import tillit.ground.access.UserId;

/**
 * The decision to open or not to open an investigation about somebody (beslut att inleda eller inte inleda utredning).
 *
 * @param decision its name in {@code law/decisions}
 * @param provision the provision that it rests on, as it stood that day
 * @param mandate the delegation it was taken on
 */
public record OpeningDecision(
        UUID id,
        SubjectId subject,
        Outcome outcome,
        String decision,
        String provision,
        String reasons,
        String mandate,
        UserId decidedBy,
        Instant decidedAt,
        @Nullable CaseId caseOpened,
        @Nullable InvestigationId investigationOpened) {

    /** What was decided. */
    public enum Outcome {
        OPENED("open-investigation"),
        NOT_OPENED("not-open-investigation");

        private final String decision;

        Outcome(String decision) {
            this.decision = decision;
        }

        String decision() {
            return decision;
        }
    }

    /** The case that the person has now. */
    public Optional<CaseId> socialCase() {
        return Optional.ofNullable(caseOpened);
    }

    /** The investigation that was opened. */
    public Optional<InvestigationId> investigation() {
        return Optional.ofNullable(investigationOpened);
    }

    /** A decision that somebody is about to take. */
    record Draft(Outcome outcome, String reasons, UserId by) {}
}
