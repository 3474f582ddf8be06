package tillit.casework.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tillit.casework.cases.CaseId;
import tillit.ground.access.PersonId;

/**
 * Something that has been granted (insats), and how far it has come.
 *
 * @param kind its name in {@code law/measures.yaml}
 * @param grantedOn the day in Sweden of the decision
 * @param waits since when it is not carried out: the decision or the interruption; null while it runs and when it has ended
 * @param started the day on which it began; null before
 * @param ended the day on which it ended; null before
 * @param result what came of it; empty before it has ended
 */
public record Measure(
        MeasureId id,
        CaseId socialCase,
        PersonId person,
        DecisionId decision,
        String kind,
        LocalDate grantedOn,
        State state,
        @Nullable LocalDate waits,
        @Nullable LocalDate started,
        @Nullable LocalDate ended,
        String result) {

    /** How far it has come. From {@code ENDED} one comes nowhere. */
    public enum State {
        /** Granted and not begun. */
        GRANTED,
        /** It is carried out. */
        RUNNING,
        /** It was, and is not. */
        INTERRUPTED,
        /** It ended by a decision, with a result. */
        ENDED
    }

    /** Since when it is granted and not carried out. */
    public Optional<LocalDate> waitsSince() {
        return Optional.ofNullable(waits);
    }

    /** Whether it has been decided that it ends, and it goes on until a day after that one. */
    boolean endsAfter(LocalDate day) {
        return ended != null && ended.isAfter(day);
    }

    /** Shows the id only. */
    @Override
    public String toString() {
        return "Measure[" + id.value() + "]";
    }
}
