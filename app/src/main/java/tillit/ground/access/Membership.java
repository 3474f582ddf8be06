package tillit.ground.access;

/** That somebody works in a unit today, and as what. */
public record Membership(UnitId unit, String unitName, Role role) {}
