package tillit.casework.journal;

import java.util.UUID;

/**
 * What a window sends to be kept.
 *
 * @param id its own; the same once more changes nothing
 * @param window from which it comes
 * @param nth its number among those of the window, from 1, so that one that comes late is known by it; 0 where nobody counts
 * @param took the save whose answer the window has taken over into its fields
 */
record Save(UUID id, UUID window, long nth, UUID took, Words words) {}
