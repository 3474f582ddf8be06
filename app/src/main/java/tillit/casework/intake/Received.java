package tillit.casework.intake;

import java.time.Instant;
import java.time.LocalDate;
import tillit.ground.law.Stockholm;

/** When a report can have come, however the moment is written down: at first or as a correction. */
final class Received {

    /** Ours: an earlier year is mistyped. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private Received() {}

    /** @throws IntakeRefusal if it came later than {@code latest}, or so long ago that the year must be wrong */
    static void between(Instant received, Instant latest) {
        if (received.isAfter(latest)) throw new IntakeRefusal.ReceivedInTheFuture("receivedAt");
        if (Stockholm.dayOf(received).isBefore(EARLIEST)) throw new IntakeRefusal.ReceivedTooLongAgo("receivedAt");
    }
}
