package tillit.casework.commission;

import java.util.UUID;

/** A commission's id. */
public record CommissionId(UUID value) {}
