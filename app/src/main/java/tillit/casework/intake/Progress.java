package tillit.casework.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tillit.ground.access.UserId;
import tillit.ground.duties.Duty;
import tillit.ground.law.RuleId;

/**
 * How far the work with somebody in a report has come: everything that has been signed, decided and told.
 *
 * @param protections every protection assessment, the one that counts first
 * @param answer what the reporter may be told now, if anything
 * @param duties what is and was owed about this one
 */
record Progress(
        Subject subject,
        List<ProtectionAssessment> protections,
        Optional<PreliminaryAssessment> preliminary,
        Optional<OpeningDecision> decision,
        List<Extension> extensions,
        Optional<FeedbackDesk.Feedback> told,
        Optional<FeedbackDesk.Answer> answer,
        Optional<HandOvers.HandOver> handOver,
        List<Duty> duties) {

    private static final RuleId FEEDBACK = new RuleId("feedback-to-reporter");

    Progress {
        protections = List.copyOf(protections);
        extensions = List.copyOf(extensions);
        duties = List.copyOf(duties);
    }

    SubjectFacts facts() {
        return subject.facts();
    }

    /** Whether the matter waits for the decision to open or not. */
    boolean undecided() {
        return subject instanceof Subject.Assessed || subject instanceof Subject.Undecided;
    }

    /** Whether the reporter has asked to be told, at first or later. */
    boolean feedbackOwed() {
        return facts().wantsFeedback() || duties.stream().anyMatch(it -> it.isOpen() && it.rule().equals(FEEDBACK));
    }

    /** Everyone who has signed, decided or told something. */
    List<UserId> hands() {
        List<UserId> hands = new ArrayList<>();
        protections.forEach(it -> hands.add(it.signedBy()));
        preliminary.ifPresent(it -> hands.add(it.signedBy()));
        decision.ifPresent(it -> hands.add(it.decidedBy()));
        extensions.forEach(it -> hands.add(it.decidedBy()));
        told.ifPresent(it -> hands.add(it.by()));
        return hands;
    }
}
