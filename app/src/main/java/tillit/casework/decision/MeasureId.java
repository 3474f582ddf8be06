package tillit.casework.decision;

import java.util.UUID;

/** Something that has been granted (insats). */
public record MeasureId(UUID value) {}
