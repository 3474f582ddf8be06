package tillit.casework.intake;

import java.util.UUID;
import tillit.ground.access.DossierId;

/** The investigation about somebody that ran already when a report came, and the case it runs in. */
record Running(UUID investigation, DossierId socialCase) {}
