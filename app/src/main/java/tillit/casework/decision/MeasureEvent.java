package tillit.casework.decision;

import java.time.Instant;
import java.time.LocalDate;
import tillit.ground.access.UserId;

/** Something that has happened to a measure. @param on the day in Sweden on which it happened, or on which it is to happen where it is planned */
public record MeasureEvent(What what, LocalDate on, String words, UserId by, Instant at) {

    /** What may happen. */
    public enum What {
        /** Somebody has been asked to carry it out. */
        ORDERED,
        STARTED,
        INTERRUPTED,
        RESUMED,
        /** It is said why it is not carried out. */
        DELAY_EXPLAINED,
        FOLLOW_UP_PLANNED,
        FOLLOWED_UP,
        /** By a decision. */
        ENDED
    }

    /** Shows what, and nothing of the words. */
    @Override
    public String toString() {
        return "MeasureEvent[" + what + "]";
    }
}
