package tillit.ground.duties;

import java.util.UUID;

/** A duty. */
public record DutyId(UUID value) {}
