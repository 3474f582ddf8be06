package tillit.ground.duties;

import java.util.UUID;

/** An escalation. */
public record EscalationId(UUID value) {}
