package tillit.casework.investigation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tillit.casework.cases.CaseId;
import tillit.ground.access.PersonId;
import tillit.ground.access.UserId;
import tillit.ground.law.Stockholm;

/**
 * An investigation as row security shows it.
 *
 * @param openedOn the day in Sweden of the decision, from which its time is counted
 */
public record Investigation(
        InvestigationId id,
        CaseId socialCase,
        PersonId person,
        Instant openedAt,
        LocalDate openedOn,
        UserId openedBy,
        @Nullable Instant ended,
        @Nullable Again soon) {

    /** Why it was opened so soon after another, where it was. */
    public Optional<Again> again() {
        return Optional.ofNullable(soon);
    }

    /** When it was closed, if it was. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(ended);
    }

    /** Whether it still runs. */
    public boolean isRunning() {
        return ended == null;
    }

    /** How many days it has taken, until that day or until it was closed. */
    public long daysUntil(LocalDate today) {
        LocalDate last = closedAt().map(Stockholm::dayOf).orElse(today);
        return ChronoUnit.DAYS.between(openedOn, last);
    }
}
