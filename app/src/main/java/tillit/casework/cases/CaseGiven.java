package tillit.casework.cases;

import tillit.ground.access.UserId;

/** A case was given to a colleague. Published in the transaction in which it happened, for what goes with the case. */
public record CaseGiven(CaseId socialCase, UserId to) {}
