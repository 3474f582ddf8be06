package tillit.ground.notices;

/** When somebody wants to be told. */
public enum Told {
    AT_ONCE,
    /** With all else that waits, in the morning of the next working day. */
    DIGEST,
    NEVER
}
