package tillit.casework.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tillit.casework.cases.CaseId;
import tillit.casework.decision.DecisionId;
import tillit.ground.access.PersonId;

/**
 * An appeal, and how far it has come.
 *
 * @param arrived what came
 * @param judged what was found about the time; null before
 * @param rightPerson whether the one who appeals is a party, as somebody here sees it; null before. The court decides
 * @param reconsidered what came of looking at the decision once more; null before
 * @param dismissalId the decision that dismisses it, from its first draft
 * @param changeId the decision that changes the one that is appealed, from its first draft
 * @param court where it lies now
 * @param forwarded the day in Sweden on which it went to the first court
 * @param end how it ended; null before
 */
public record Appeal(
        AppealId id,
        CaseId socialCase,
        DecisionId decision,
        Arrival arrived,
        State state,
        @Nullable Judged judged,
        @Nullable Boolean rightPerson,
        @Nullable Reconsidered reconsidered,
        @Nullable DecisionId dismissalId,
        @Nullable DecisionId changeId,
        String court,
        @Nullable LocalDate forwarded,
        List<Enclosure> enclosures,
        @Nullable End end) {

    /**
     * What came, as it was written down.
     *
     * @param party who appeals, or whom somebody appeals for; null for one who is nobody in the case
     * @param name of a representative, or of somebody else; empty where the party appeals
     * @param courtOn the day on which it reached the court first; null where it came here
     * @param wants what is wanted, in the words of the one who appeals
     * @param news what is said to be new; may be empty
     */
    public record Arrival(
            @Nullable PersonId party,
            String name,
            @Nullable Instant at,
            @Nullable Way way,
            @Nullable LocalDate courtOn,
            String wants,
            String news) {

        /** Shows nothing of it. */
        @Override
        public String toString() {
            return "Arrival";
        }
    }

    /** How it came. FL 43 § wants it written: what somebody says is written down, and signed by the one who appeals. */
    public enum Way {
        LETTER,
        MAIL,
        HANDED_IN,
        WRITTEN_DOWN,
        COURT
    }

    /** How far it has come, and where one comes from there. */
    public enum State {
        /** It has come, and nobody has said whether in time. */
        ARRIVED,
        /** It came in time. */
        TIMELY,
        /** It came too late, and a decision about that is owed. */
        LATE,
        /** It lies with a court. */
        FORWARDED,
        /** The court has ruled. */
        RULED,
        /** It has come to its end, and stays there. */
        ENDED;

        /** Where one comes from there. */
        public Set<State> exits() {
            return switch (this) {
                case ARRIVED -> Set.of(TIMELY, LATE, ENDED);
                case TIMELY -> Set.of(FORWARDED, ENDED);
                case LATE -> Set.of(TIMELY, ENDED);
                case FORWARDED -> Set.of(RULED, ENDED);
                case RULED -> Set.of(FORWARDED, ENDED);
                case ENDED -> Set.of();
            };
        }
    }

    /** What was found about the time. FL 45 §. */
    public enum Judged {
        /** It came before the last day had passed. */
        IN_TIME,
        /** The party has not got the decision with how to appeal: the time has not begun. */
        NOT_BEGUN,
        /** It came late since what we told was wrong. */
        OUR_FAULT,
        /** It had reached the court in time. */
        REACHED_COURT,
        /** It came too late. */
        LATE
    }

    /** What came of looking at the decision once more. FL 37-39 §§. */
    public enum Reconsidered {
        /** It stands as it is. */
        STANDS,
        /** A decision that changes it is being written, or has been taken. */
        CHANGING,
        /** It has been changed, but not as was asked: both go to the court. */
        CHANGED_OTHERWISE,
        /** It has been changed wholly as was asked. */
        CHANGED_WHOLLY
    }

    /** What goes along to the court. FL 46 §. */
    public enum Enclosure {
        APPEAL,
        DECISION,
        RECEIPT,
        INVESTIGATION,
        NOTES,
        NEW_DECISION,
        OTHER
    }

    /** How it ended. */
    public enum End {
        DISMISSED,
        CHANGED,
        WITHDRAWN,
        RULED
    }

    /** Whether it has not come to its end. */
    public boolean runs() {
        return state != State.ENDED;
    }

    /** The decision that dismisses it. */
    Optional<DecisionId> dismissal() {
        return Optional.ofNullable(dismissalId);
    }

    /** The decision that changes the one that is appealed. */
    Optional<DecisionId> change() {
        return Optional.ofNullable(changeId);
    }

    /** Shows the id only. */
    @Override
    public String toString() {
        return "Appeal[" + id.value() + "]";
    }
}
