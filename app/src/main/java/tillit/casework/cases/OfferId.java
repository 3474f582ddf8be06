package tillit.casework.cases;

import java.util.UUID;

/** A question whether somebody takes a case. */
public record OfferId(UUID value) {}
