package tillit.ground.mandate;

import java.util.UUID;

/** A delegation order. */
public record OrderId(UUID value) {}
