package tillit.casework.cases;

import tillit.ground.access.PersonId;

/** Somebody in a case; who that is, {@code people} tells. */
public record Participant(PersonId person, Part part) {}
