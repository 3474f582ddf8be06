package tillit.casework.intake;

import java.time.OffsetDateTime;
import tillit.ground.access.UnitId;

/**
 * Where, when and how a report came.
 *
 * @param unit the unit that receives it; a report about an adult goes on to the unit that takes those
 * @param at to the second, on the sender's clock
 */
public record Came(UnitId unit, OffsetDateTime at, Channel channel, Arrival arrival) {}
