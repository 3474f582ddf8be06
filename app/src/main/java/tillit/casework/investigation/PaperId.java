package tillit.casework.investigation;

import java.util.UUID;

/** A written part of an investigation: its plan, or the investigation document. */
public record PaperId(UUID value) {}
