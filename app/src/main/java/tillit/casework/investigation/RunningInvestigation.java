package tillit.casework.investigation;

import java.time.Instant;
import tillit.casework.cases.CaseId;

/** That an investigation about somebody runs, by ids and its day: all that one who receives a new report needs to know. */
public record RunningInvestigation(InvestigationId id, CaseId socialCase, Instant openedAt) {}
