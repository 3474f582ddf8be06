package tillit.casework.cases;

import java.time.Instant;
import tillit.ground.access.PersonId;

/** A case that was opened for the wrong person and is to be about the right one. */
public record Mistaken(CaseId socialCase, PersonId wrong, PersonId right, Instant at) {}
