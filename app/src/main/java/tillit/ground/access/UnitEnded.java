package tillit.ground.access;

/** A unit has ended: what was kept going for it ends too. Published in the transaction of the act, to a room that may not refuse it. */
public record UnitEnded(UnitId unit) {}
