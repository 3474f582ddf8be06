package tillit.ground.people;

import java.time.Instant;
import tillit.ground.access.PersonId;

/**
 * An unknown person turned out to be somebody. No clock starts again. Whoever keeps dossiers about the first adds the second to them, and closes
 * them to others if the second is protected.
 */
public record PersonIdentified(PersonId unknown, PersonId known, Instant at) {}
