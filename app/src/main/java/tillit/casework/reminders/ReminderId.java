package tillit.casework.reminders;

import java.util.UUID;

/** A reminder. */
public record ReminderId(UUID value) {}
