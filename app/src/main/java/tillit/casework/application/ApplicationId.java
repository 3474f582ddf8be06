package tillit.casework.application;

import java.util.UUID;

/** Which application. */
public record ApplicationId(UUID value) {}
