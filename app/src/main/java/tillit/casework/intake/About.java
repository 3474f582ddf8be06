package tillit.casework.intake;

/** What somebody in a report is, as the sender or the receiver says; for whom the register knows, the day of birth decides. */
public enum About {
    CHILD,
    ADULT,
    /** An expected child (väntat barn): the name, number and address are those of the one who expects it, on whom the matter is kept. */
    UNBORN
}
