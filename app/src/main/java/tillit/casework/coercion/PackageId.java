package tillit.casework.coercion;

import java.util.UUID;

/** A package for a court, as it was made once. */
public record PackageId(UUID value) {}
