package tillit.ground.access;

/** A room that keeps what lies in units says how much of it there is to do still: a unit ends when there is nothing. */
public interface StillOpen {

    /** What it keeps, in a word of its own such as {@code cases}. */
    String what();

    /** How many of them there are in the unit, whoever may see them. Asked by an administrator only. */
    int in(UnitId unit);
}
