package tillit.ground.audit;

import java.time.Instant;

/** That somebody once looked in, or did something to, a dossier. @param userId 0 for what Tillit itself did */
public record Looked(Instant at, int userId, String action, Outcome outcome) {}
