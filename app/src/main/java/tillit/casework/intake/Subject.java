package tillit.casework.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody that a report is about, from arrival until it is settled what happens. Each state allows what may be done in it and
 * nothing else: that a report is left unassessed does not compile, and that one with violence is left has a name.
 */
public sealed interface Subject {

    SubjectFacts facts();

    /** A child or young person for whom no protection assessment has been signed. */
    record Arrived(SubjectFacts facts) implements Subject {
        Subject assess(ProtectionAssessment made) {
            SubjectFacts now = facts.suspecting(made.violence());
            return facts.running() == null ? new Assessed(now, made, null) : new Joined(now);
        }
    }

    /**
     * Assessed, and waiting for the decision to open or not.
     *
     * @param made the latest protection assessment
     * @param liftedBy who assessed away violence that had been suspected, if somebody did
     */
    record Assessed(SubjectFacts facts, ProtectionAssessment made, ProtectionAssessment.@Nullable Lifted lifted)
            implements Subject {
        Opened open() {
            return new Opened(facts);
        }

        NotOpened leave(OpeningDecision.Draft decision, ViolenceRule rule) {
            return left(facts, lifted, decision, rule);
        }

        HandOverSent handOver() {
            return new HandOverSent(facts, this);
        }
    }

    /**
     * An adult, or the mother of an expected child: no protection assessment by law before the birth, and no number of days.
     *
     * @param lifted who assessed away violence that had been suspected about a newborn, if somebody did
     */
    record Undecided(SubjectFacts facts, ProtectionAssessment.@Nullable Lifted lifted) implements Subject {
        Opened open() {
            return new Opened(facts);
        }

        NotOpened leave(OpeningDecision.Draft decision, ViolenceRule rule) {
            return left(facts, lifted, decision, rule);
        }

        HandOverSent handOver() {
            return new HandOverSent(facts, this);
        }
    }

    /**
     * Sent to the municipality that is responsible, which has not yet said that it has it.
     *
     * @param before what it was, and is again if that one says no
     */
    record HandOverSent(SubjectFacts facts, Subject before) implements Subject {
        HandedOver confirm() {
            return new HandedOver(facts);
        }

        Subject takeBack() {
            return before;
        }
    }

    /** An investigation was opened. */
    record Opened(SubjectFacts facts) implements Subject {}

    /** It was decided not to open one. */
    record NotOpened(SubjectFacts facts) implements Subject {}

    /** Assessed, and part of an investigation that ran already. */
    record Joined(SubjectFacts facts) implements Subject {}

    /** The responsible municipality has it. */
    record HandedOver(SubjectFacts facts) implements Subject {}

    /** The same report came before: the clock stays there, and both documents are kept. */
    record Duplicate(SubjectFacts facts) implements Subject {}

    /** The same matter about somebody who turned out to be another, older or younger, or known to a running investigation. */
    default Subject about(SubjectFacts known) {
        return switch (this) {
            case Arrived _ -> arriving(known);
            case Undecided it -> known.kind().isAssessed() ? new Arrived(known) : new Undecided(known, it.lifted());
            case Assessed it when !known.kind().isAssessed() -> new Undecided(known, it.lifted());
            case Assessed it ->
                known.running() == null ? new Assessed(known, it.made(), it.lifted()) : new Joined(known);
            case HandOverSent _, Opened _, NotOpened _, Joined _, HandedOver _, Duplicate _ ->
                throw new IntakeRefusal.NotNow();
        };
    }

    /** The same matter when the expected child is born: from then on the child's own, unless it was decided while it was the mother's. */
    default Subject born(LocalDate on) {
        return switch (this) {
            case Undecided it -> new Arrived(it.facts().asNewborn(on));
            case HandOverSent it -> {
                SubjectFacts newborn = it.facts().asNewborn(on);
                yield new HandOverSent(newborn, new Arrived(newborn));
            }
            case Arrived _, Assessed _, Opened _, NotOpened _, Joined _, HandedOver _, Duplicate _ -> this;
        };
    }

    private static NotOpened left(
            SubjectFacts facts,
            ProtectionAssessment.@Nullable Lifted lifted,
            OpeningDecision.Draft decision,
            ViolenceRule rule) {
        if (rule.demandsOpening(facts)) throw new IntakeRefusal.MustInvestigate();
        boolean readTwice = lifted == null || !lifted.by().equals(decision.by());
        if (!readTwice && rule.isAbout(facts)) throw new IntakeRefusal.SecondReaderNeeded();
        return new NotOpened(facts);
    }

    /** Who assessed away violence that had been suspected, if somebody did. */
    default Optional<ProtectionAssessment.Lifted> violenceLifted() {
        return switch (this) {
            case Assessed it -> Optional.ofNullable(it.lifted());
            case Undecided it -> Optional.ofNullable(it.lifted());
            case Arrived _, HandOverSent _, Opened _, NotOpened _, Joined _, HandedOver _, Duplicate _ ->
                Optional.empty();
        };
    }

    /** Whether it can still be decided here. */
    default boolean waitsForDecision() {
        return switch (this) {
            case Arrived _, Assessed _, Undecided _, HandOverSent _ -> true;
            case Opened _, NotOpened _, Joined _, HandedOver _, Duplicate _ -> false;
        };
    }

    /** The word that the database keeps for the state. */
    default String state() {
        return switch (this) {
            case Arrived _ -> "ARRIVED";
            case Assessed _ -> "ASSESSED";
            case Undecided _ -> "UNDECIDED";
            case HandOverSent _ -> "HAND_OVER_SENT";
            case Opened _ -> "OPENED";
            case NotOpened _ -> "NOT_OPENED";
            case Joined _ -> "JOINED";
            case HandedOver _ -> "HANDED_OVER";
            case Duplicate _ -> "DUPLICATE";
        };
    }

    /** How somebody in a new report begins. */
    static Subject arriving(SubjectFacts facts) {
        return facts.kind().isAssessed() ? new Arrived(facts) : new Undecided(facts, null);
    }
}
