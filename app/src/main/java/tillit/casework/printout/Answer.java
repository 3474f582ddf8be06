package tillit.casework.printout;

import java.util.UUID;

/** What a human has said about a part of a file that tells of another. @param reason why; for the log and the case, and never in the copy */
record Answer(UUID leaf, What what, String reason) {

    /** What is done with it. */
    enum What {
        LEFT_OUT,
        BLACKED,
        STANDS
    }

    /** Shows what was said, and not why. */
    @Override
    public String toString() {
        return "Answer[" + leaf + " " + what + "]";
    }
}
