package tillit.ground.files;

/** Whether a file that is kept as it came can be read. */
public enum Condition {
    /** As far as can be seen without opening it. */
    SOUND,
    /** It is cut off or broken: kept as it came, since that is what was handed in, and perhaps no program can show it. */
    BROKEN,
    /** It is encrypted and may ask for a password. */
    LOCKED
}
