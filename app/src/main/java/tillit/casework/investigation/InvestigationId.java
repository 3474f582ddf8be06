package tillit.casework.investigation;

import java.util.UUID;

/** An investigation (utredning). */
public record InvestigationId(UUID value) {}
