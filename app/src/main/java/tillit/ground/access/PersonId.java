package tillit.ground.access;

import java.util.UUID;

/** Somebody secrecy is about. Who that is, only {@code people} knows. */
public record PersonId(UUID value) {}
