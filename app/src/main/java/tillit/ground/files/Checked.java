package tillit.ground.files;

/** Whether a file has been checked for malware. The page shows which, since a file that was not checked looks like any other. */
public enum Checked {
    /** No program that checks is configured: nobody has looked. */
    NOT_CHECKED,
    /** The program did not answer. The file is kept aside and cannot be opened until it has. */
    WAITING,
    /** The program found nothing. */
    CLEAN,
    /** The program found something after the file had been kept aside. It cannot be opened, and is not deleted. */
    INFECTED;

    /** Whether the file may leave for somebody's machine. */
    public boolean mayBeOpened() {
        return this == NOT_CHECKED || this == CLEAN;
    }
}
