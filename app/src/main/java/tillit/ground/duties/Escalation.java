package tillit.ground.duties;

import java.time.Instant;
import java.util.Optional;
import tillit.ground.access.UserId;

/**
 * A breach that the one who leads the unit has been told of (eskalering).
 *
 * @param manager empty if no manager of the unit may see the dossier: then it is told to everyone who sees it
 * @param breachOf the last permissible second, which passed
 * @param raisedAt when it was told
 */
public record Escalation(EscalationId id, DutyId duty, Optional<UserId> manager, Instant breachOf, Instant raisedAt) {}
