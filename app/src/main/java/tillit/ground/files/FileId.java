package tillit.ground.files;

import java.util.UUID;

/** Which file. */
public record FileId(UUID value) {}
