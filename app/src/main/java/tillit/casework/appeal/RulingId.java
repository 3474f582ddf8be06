package tillit.casework.appeal;

import java.util.UUID;

/** What a court has ruled about an appeal (avgörande). */
public record RulingId(UUID value) {}
