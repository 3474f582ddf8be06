package tillit.ground.access;

/** A unit of the municipality's social services. */
public record Unit(UnitId id, String name, Takes takes) {}
