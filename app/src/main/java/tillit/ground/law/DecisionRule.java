package tillit.ground.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that can be decided, as the law has it between two days: on which provision, about whom, what it must contain, what it
 * brings about, how it can be tested, and whether an officer may be given the power.
 *
 * @param id its name, which is also the name of its file in {@code law/decisions}
 * @param suggestedLevel the lowest level that a delegation order is suggested to give it to; the municipality's own order is what counts
 * @param about whom it can concern, by age
 * @param needs what it must contain besides its reasons
 */
public record DecisionRule(
        String id,
        Words title,
        int number,
        LocalDate from,
        Optional<LocalDate> to,
        Words says,
        List<Citation> citations,
        Delegation delegation,
        Level suggestedLevel,
        Set<LifeStage> about,
        Set<Need> needs,
        Effect effect,
        Testing testing,
        Optional<Words> unconfirmed,
        Optional<Confirmation> confirmed) {

    /** To whom the board may give the power away. */
    public enum Delegation {
        /** To an officer. */
        OFFICER,
        /** Only to a committee of members (utskott). */
        COMMITTEE_ONLY,
        /** Not at all. */
        NOBODY;

        /** The lowest level that the board may let decide. */
        public Level lowest() {
            return switch (this) {
                case OFFICER -> Level.SOCIAL_WORKER;
                case COMMITTEE_ONLY -> Level.COMMITTEE;
                case NOBODY -> Level.BOARD;
            };
        }
    }

    /** From the lowest to the highest. */
    public enum Level {
        /** Socialsekreterare. */
        SOCIAL_WORKER,
        /** Enhetschef. */
        UNIT_MANAGER,
        /** Förvaltningschef. */
        HEAD_OF_ADMINISTRATION,
        /** Utskott. */
        COMMITTEE,
        /** Nämnd. */
        BOARD
    }

    /** How it can be tested by somebody else. */
    public enum Appeal {
        /** Appealed to the administrative court (förvaltningsbesvär). */
        ADMINISTRATIVE_COURT,
        /** Only its legality can be tested (laglighetsprövning). */
        LEGALITY_REVIEW,
        /** Not at all by itself: it is a step in the handling, or a court decides. */
        NONE,
        /** By the board's own submission to the court (underställning). */
        BY_SUBMISSION
    }

    /** What it does to the matter. */
    public enum Outcome {
        /** A favourable decision that opens a measure to be carried out. */
        GRANTS,
        /** What was asked for is not given. */
        REFUSES,
        /** Something that runs ends. */
        ENDS,
        /** An investigation or a matter is closed. */
        CLOSES,
        /** Something else. */
        OTHER
    }

    /** What it must contain besides reasons. */
    public enum Need {
        /** An assessment of the best interests of the child. */
        BEST_INTERESTS,
        /** What information the child has had, and how. */
        INFORMATION_TO_CHILD,
        /** What the child thinks, or why that is not known. */
        CHILDS_VIEWS,
        /** How much the child's views have weighed. */
        WEIGHT,
        /** Who has consented, and when. */
        CONSENT,
        /** That the party has had the material, or why not. */
        COMMUNICATION,
        /** How contact is limited, with whom, how often, how long, where, and when that is considered again. */
        CONTACT_TERMS,
        /** Between which days it holds. */
        PERIOD,
        /** A fixed last day. */
        END_DAY,
        /** That another person has read it before it is signed. */
        SECOND_READER,
        /** That the document of the investigation is signed. */
        SIGNED_INVESTIGATION
    }

    /**
     * What it brings about.
     *
     * @param measure what is granted; there is one exactly where the outcome is {@link Outcome#GRANTS}
     * @param acts the acts of {@code law/acts.yaml} that it publishes when it is signed, besides {@code decision-signed}
     */
    public record Effect(Outcome outcome, Optional<Measure> measure, List<String> acts) {

        public Effect {
            acts = List.copyOf(acts);
        }
    }

    /**
     * How it can be tested.
     *
     * @param citations the provisions on that; for a review of legality the rule APPEAL-LEGALITY says more
     */
    public record Testing(Appeal appeal, List<Citation> citations) {

        public Testing {
            citations = List.copyOf(citations);
        }
    }

    public DecisionRule {
        citations = List.copyOf(citations);
        about = Set.copyOf(about);
        needs = Set.copyOf(needs);
    }

    /** Whether this version held on that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** How it can be tested by somebody else. */
    public Appeal appeal() {
        return testing.appeal();
    }

    /** What it does to the matter. */
    public Outcome outcome() {
        return effect.outcome();
    }

    /** What is granted. */
    public Optional<Measure> measure() {
        return effect.measure();
    }

    /** The acts of {@code law/acts.yaml} that it publishes when it is signed, besides {@code decision-signed}. */
    public List<String> acts() {
        return effect.acts();
    }
}
