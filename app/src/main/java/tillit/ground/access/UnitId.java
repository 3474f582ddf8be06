package tillit.ground.access;

/** A unit (enhet) of a municipality's social services. */
public record UnitId(int value) {}
