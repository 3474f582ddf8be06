package tillit.ground.access;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That somebody is away and who stands in; never why. It gives the stand-in no right.
 *
 * @param first the first day away, in Stockholm
 * @param last the last day away; the day after it is over by itself
 */
public record Absence(UUID id, UserId who, UserId standIn, LocalDate first, LocalDate last) {}
