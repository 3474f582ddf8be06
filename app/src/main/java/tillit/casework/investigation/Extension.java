package tillit.casework.investigation;

import java.time.Instant;
import java.time.LocalDate;
import tillit.ground.access.UserId;

/**
 * A decision that an investigation may take longer (förlängning), for special reasons, until a fixed day. SoL (2025:400) 20 kap. 3 §.
 *
 * @param wasEnd the day until then
 * @param newEnd the day from then on, moved by nothing
 */
public record Extension(
        LocalDate wasEnd,
        LocalDate newEnd,
        String reasons,
        String provision,
        String mandate,
        UserId decidedBy,
        Instant decidedAt) {}
