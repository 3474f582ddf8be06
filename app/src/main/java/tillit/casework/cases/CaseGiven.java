package tillit.casework.cases;

import tillit.ground.access.UserId;

/** A case got another carrier. Published in the transaction in which it happened, when it is so, for what goes with the case. */
public record CaseGiven(CaseId socialCase, UserId to) {}
