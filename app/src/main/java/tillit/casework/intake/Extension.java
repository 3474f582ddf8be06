package tillit.casework.intake;

import java.time.Instant;
import java.time.LocalDate;
import tillit.ground.access.UserId;

/** A decision that the preliminary assessment may take longer (förlängning), for extraordinary reasons, until a new day. */
public record Extension(
        LocalDate newEnd, String reasons, String provision, String mandate, UserId decidedBy, Instant decidedAt) {}
