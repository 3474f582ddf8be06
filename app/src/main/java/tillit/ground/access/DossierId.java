package tillit.ground.access;

import java.util.UUID;

/** A dossier: the whole that secrecy is decided for, today a concern report or a case. */
public record DossierId(UUID value) {}
