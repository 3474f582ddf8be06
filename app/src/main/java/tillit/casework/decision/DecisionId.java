package tillit.casework.decision;

import java.util.UUID;

/** A decision (beslut), from its first draft. */
public record DecisionId(UUID value) {}
