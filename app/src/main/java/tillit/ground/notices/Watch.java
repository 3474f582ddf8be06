package tillit.ground.notices;

import java.time.Instant;
import java.util.UUID;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;

/** That somebody is on call (har jour) in a unit. @param to the first moment at which they are not */
public record Watch(UUID id, UnitId unit, UserId who, Instant from, Instant to) {}
