package tillit.casework.investigation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tillit.casework.cases.CaseId;
import tillit.ground.access.PersonId;
import tillit.ground.access.UserId;

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
        @Nullable Instant ended) {

    /** When it was closed, if it was. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(ended);
    }

    /** Whether it still runs. */
    public boolean isRunning() {
        return ended == null;
    }
}
