package tillit.ground.mandate;

import java.util.UUID;

/** One row of a delegation order. */
public record DelegationId(UUID value) {}
