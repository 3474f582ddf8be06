package tillit.casework.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;

/**
 * A report as it lies in the database, for those who may see it.
 *
 * @param senderReturns whether the sender can come back, and be asked
 * @param at when it came, on the sender's clock
 * @param arrivedOn the day that periods are counted from
 * @param signs what people have seen in it
 * @param firstOf the report that this one repeats, if a human has joined them
 */
public record StoredReport(
        ReportId id,
        Stamp stamp,
        boolean senderReturns,
        OffsetDateTime at,
        LocalDate arrivedOn,
        Arrival arrival,
        Channel channel,
        Written written,
        ReporterClass reporter,
        String from,
        @Nullable Boolean wantsFeedback,
        List<Observation> signs,
        boolean transferAsked,
        UserId registeredBy,
        Instant registeredAt,
        @Nullable ReportId firstOf) {

    private static final Duration THE_SAME_ACT = Duration.ofHours(4); // ours: half a working day

    public StoredReport {
        signs = List.copyOf(signs);
    }

    /** The moment at which it came. */
    public Instant receivedAt() {
        return at.toInstant();
    }

    /** Whether it was written down afterwards, so long after it came that nobody would call it the same act. */
    public boolean isEnteredLater() {
        return registeredAt.isAfter(receivedAt().plus(THE_SAME_ACT));
    }

    /** The report that this one repeats. */
    public Optional<ReportId> duplicateOf() {
        return Optional.ofNullable(firstOf);
    }
}
