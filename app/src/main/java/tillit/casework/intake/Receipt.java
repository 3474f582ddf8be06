package tillit.casework.intake;

import java.time.Instant;

/**
 * The proof that a report stands in a named unit's queue, and on disk. It says nothing of whom the report is about.
 *
 * @param code what the sender keeps, {@code 7K3F-09QX-2MTA}
 * @param receivedAt when the report came in
 * @param registeredAt when it stood in the queue
 */
public record Receipt(String code, Instant receivedAt, Instant registeredAt, String municipality, String unit) {}
