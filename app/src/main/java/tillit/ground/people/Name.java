package tillit.ground.people;

/** A given and a family name, as registered; empty where nobody knows. */
public record Name(String given, String family) {
    public Name {
        given = given.strip();
        family = family.strip();
    }

    /** Given name first, as one is spoken to. */
    public String full() {
        return (given + " " + family).strip();
    }

    /** Whether no name is known. */
    public boolean isUnknown() {
        return full().isEmpty();
    }

    /** Shows nothing: a name is no part of a log. */
    @Override
    public String toString() {
        return "Name[...]";
    }
}
