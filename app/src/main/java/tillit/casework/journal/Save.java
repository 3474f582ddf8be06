package tillit.casework.journal;

import java.util.UUID;

/**
 * What a window sends to be kept.
 *
 * @param id its own; the same once more changes nothing
 * @param window from which it comes
 * @param took the save whose answer the window has taken over into its fields
 */
record Save(UUID id, UUID window, UUID took, Words words) {}
