package tillit.ground.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that can be decided, as the law has it between two days: on which provision, and whether an officer may be given the power.
 *
 * @param id its name, which is also the name of its file in {@code law/decisions}
 * @param suggestedLevel the lowest level that a delegation order is suggested to give it to; the municipality's own order is what counts
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

    public DecisionRule {
        citations = List.copyOf(citations);
    }

    /** Whether this version held on that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
