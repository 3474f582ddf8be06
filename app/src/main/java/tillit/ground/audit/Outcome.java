package tillit.ground.audit;

/** How what is noted in the log ended. */
public enum Outcome {
    /** An act was done. */
    DONE,
    /** Something secret was shown. */
    READ,
    /** A search had at least one hit. */
    FOUND,
    /** A search had no hit, or what was asked for does not exist for the one who asked. */
    NOT_FOUND,
    /** An attempt was refused. */
    REFUSED
}
