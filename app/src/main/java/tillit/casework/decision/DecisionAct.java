package tillit.casework.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.duties.Act;

/** What happens to decisions and to what they grant, as it is published in the transaction in which it happened. Ids and times only. */
public sealed interface DecisionAct extends Act {

    /** A decision was put before a colleague. @param to who is to read it */
    record Proposed(DecisionId decision, UUID actId, Instant at, Stamp stamp, UserId to) implements DecisionAct {
        @Override
        public UUID subject() {
            return decision.value();
        }

        @Override
        public Optional<UserId> owner() {
            return Optional.of(to);
        }

        @Override
        public String act() {
            return "decision-proposed";
        }
    }

    /** It was sent back. @param to who wrote it */
    record SentBack(DecisionId decision, UUID actId, Instant at, Stamp stamp, UserId to) implements DecisionAct {
        @Override
        public UUID subject() {
            return decision.value();
        }

        @Override
        public Optional<UserId> owner() {
            return Optional.of(to);
        }

        @Override
        public String act() {
            return "decision-sent-back";
        }
    }

    /** It was taken back by the one who wrote it, or came to nothing. */
    record Withdrawn(DecisionId decision, UUID actId, Instant at, Stamp stamp) implements DecisionAct {
        @Override
        public UUID subject() {
            return decision.value();
        }

        @Override
        public String act() {
            return "decision-withdrawn";
        }
    }

    /** It was put to members of the board. */
    record PutToMembers(DecisionId decision, UUID actId, Instant at, Stamp stamp, Optional<UserId> owner)
            implements DecisionAct {
        @Override
        public UUID subject() {
            return decision.value();
        }

        @Override
        public String act() {
            return "decision-put-to-members";
        }
    }

    /** It was taken. @param traits what kind of decision it is */
    record Signed(DecisionId decision, UUID actId, Instant at, Stamp stamp, Set<String> traits) implements DecisionAct {
        public Signed {
            traits = Set.copyOf(traits);
        }

        @Override
        public UUID subject() {
            return decision.value();
        }

        @Override
        public String act() {
            return "decision-signed";
        }
    }

    /** A party was told of it, or has got it. @param act {@code decision-notified} or {@code decision-received} */
    record Told(DecisionId decision, String act, UUID actId, Instant at, Stamp stamp, Set<String> traits)
            implements DecisionAct {
        public Told {
            traits = Set.copyOf(traits);
        }

        @Override
        public UUID subject() {
            return decision.value();
        }
    }

    /** Something happened to a measure. @param act its name in {@code law/acts.yaml} @param traits whether its delay has been reported */
    record MeasureAct(
            MeasureId measure,
            String act,
            UUID actId,
            Instant at,
            Stamp stamp,
            Optional<UserId> owner,
            Map<String, LocalDate> days,
            Set<String> traits)
            implements DecisionAct {
        public MeasureAct {
            days = Map.copyOf(days);
            traits = Set.copyOf(traits);
        }

        @Override
        public UUID subject() {
            return measure.value();
        }
    }
}
