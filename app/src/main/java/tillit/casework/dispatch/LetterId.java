package tillit.casework.dispatch;

import java.util.UUID;

/** The id of a letter. */
public record LetterId(UUID value) {}
