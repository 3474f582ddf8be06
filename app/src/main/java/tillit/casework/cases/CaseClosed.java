package tillit.casework.cases;

import java.time.Instant;

/** A case was closed. Published in the transaction in which it happened. */
public record CaseClosed(CaseId socialCase, Instant at) {}
