package tillit.ground.people;

/** Somebody in a family, and what they are to the one whose family it is. */
public record Relative(Person person, Kinship kinship) {}
