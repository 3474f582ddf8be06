package tillit.ground.people;

import java.time.Instant;
import tillit.ground.access.PersonId;

/**
 * A wrong number was corrected. If the two differ, what was written on the first was meant for the second, and whoever keeps it must find what has gone out.
 */
public record NumberCorrected(PersonId written, PersonId meant, Instant at) {}
