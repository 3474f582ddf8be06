package tillit.casework.coercion;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tillit.casework.cases.CaseId;
import tillit.casework.decision.DecisionId;
import tillit.ground.access.PersonId;

/**
 * Something done against somebody's will (tvångsåtgärd), and how far it has come. All days are in Sweden.
 *
 * @param decision by which it began
 * @param begun the day of that decision
 * @param since the day on which it came to where it stands
 * @param court where it was submitted or applied for; empty before
 * @param caseNumber the court's; empty where it is not known
 * @param grounds what care rests on; empty before a court has said it
 * @param executed the day on which the taking into care was carried out
 * @param placed the day on which the young person was placed outside the own home
 * @param judgmentFinal the day on which the court's decision could no longer be appealed
 * @param followed the day on which the follow-up after care began
 * @param followedTo the day on which it ended
 * @param ended the day on which it ended
 */
public record Coercion(
        CoercionId id,
        CaseId socialCase,
        PersonId person,
        DecisionId decision,
        CoercionKind kind,
        State state,
        LocalDate begun,
        LocalDate since,
        String court,
        String caseNumber,
        Set<Ground> grounds,
        @Nullable LocalDate executed,
        @Nullable LocalDate placed,
        @Nullable LocalDate judgmentFinal,
        @Nullable LocalDate followed,
        @Nullable LocalDate followedTo,
        @Nullable LocalDate ended) {

    public Coercion {
        grounds = Set.copyOf(grounds);
    }

    /** How far it has come. */
    public enum State {
        /** The board has decided, and the court does not have it yet. */
        DECIDED,
        /** It has come in to the court. */
        AT_COURT,
        /** The court has let what the board decided stand. */
        CONFIRMED,
        /** It holds: by the court's decision, or by the board's where no court is asked. */
        RUNNING,
        /** The court has said no, and it is not settled whether the board appeals. */
        REFUSED,
        /** It has ended, with a reason. */
        ENDED
    }

    /** Whether it has not ended. */
    public boolean isOpen() {
        return state != State.ENDED;
    }

    /** The day on which it ended; empty while it has not. */
    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(ended);
    }

    /** Whether care outside the own home has begun. LVU 10 §. */
    boolean isPlaced() {
        return placed != null;
    }

    /** Shows the id only. */
    @Override
    public String toString() {
        return "Coercion[" + id.value() + "]";
    }
}
