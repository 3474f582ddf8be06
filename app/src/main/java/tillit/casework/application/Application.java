package tillit.casework.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tillit.casework.cases.CaseId;
import tillit.casework.decision.DecisionId;
import tillit.casework.investigation.InvestigationId;
import tillit.ground.access.PersonId;

/**
 * An application for help, as it came and where it stands.
 *
 * @param arrivedOn the day that counts, in Sweden
 * @param investigation the one in which it is examined; null before one has been opened, and where it was taken back before that
 * @param joined whether that one ran already when it came
 * @param decision the one that answered it; null until then
 */
public record Application(
        ApplicationId id,
        CaseId socialCase,
        PersonId person,
        Asked asked,
        LocalDate arrivedOn,
        State state,
        @Nullable InvestigationId investigation,
        boolean joined,
        @Nullable DecisionId decision) {

    /** What was written down of it. Parts that are not known are null; everything missing is told at once. */
    public record Asked(
            Applicant applicant,
            @Nullable Instant at,
            @Nullable Way way,
            String what,
            String support) {}

    /**
     * Who applies.
     *
     * @param kind null where nobody has been chosen
     * @param guardian the guardian who applies for a child; null otherwise
     * @param name of a representative; blank otherwise
     * @param capacity in what capacity a representative acts; blank otherwise
     */
    public record Applicant(@Nullable Kind kind, @Nullable PersonId guardian, String name, String capacity) {

        /** Who applies, towards the one whom it is for. */
        public enum Kind {
            SELF,
            GUARDIAN,
            /** Such as a god man, a förvaltare or somebody with a power of attorney. */
            REPRESENTATIVE
        }
    }

    /** How it came. An application may be made in any form, by word of mouth, too. */
    public enum Way {
        VISIT,
        TELEPHONE,
        LETTER,
        MAIL,
        SECURE_MESSAGE
    }

    /** Where it stands. */
    public enum State {
        /** No investigation has been opened yet. */
        ARRIVED,
        INVESTIGATED,
        DECIDED,
        WITHDRAWN;

        /** Where it may come from here. */
        public Set<State> exits() {
            return switch (this) {
                case ARRIVED -> Set.of(INVESTIGATED, WITHDRAWN);
                case INVESTIGATED -> Set.of(DECIDED, WITHDRAWN);
                case DECIDED, WITHDRAWN -> Set.of();
            };
        }

        /** Whether somebody waits for an answer. */
        public boolean isOpen() {
            return !exits().isEmpty();
        }
    }

    /** The investigation in which it is examined. */
    public Optional<InvestigationId> examinedIn() {
        return Optional.ofNullable(investigation);
    }
}
