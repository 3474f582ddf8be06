package tillit.casework.appeal;

import java.time.Instant;
import java.time.LocalDate;
import tillit.ground.access.UserId;

/** Something that was done with an appeal, in the words of whoever did it. @param words may be empty */
public record AppealStep(What what, LocalDate on, String words, UserId by, Instant at) {

    /** What was done. */
    public enum What {
        REGISTERED,
        FOUND_TIMELY,
        FOUND_LATE,
        DISMISSAL_BEGUN,
        DISMISSED,
        STANDS,
        CHANGE_BEGUN,
        CHANGED,
        CHANGED_OTHERWISE,
        CHANGED_WHOLLY,
        FORWARDED,
        RULED,
        WE_APPEALED,
        WE_ACCEPTED,
        PARTY_APPEALED,
        RULING_STANDS,
        WITHDRAWN
    }
}
