package tillit.ground.audit;

import java.time.Instant;

/** That somebody once looked in, or did something to, a dossier. */
public record Looked(Instant at, int userId, String action, Outcome outcome) {}
