package tillit.casework.coercion;

import java.util.UUID;

/** A coercive measure (tvångsåtgärd). */
public record CoercionId(UUID value) {}
