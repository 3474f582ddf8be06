package tillit.casework.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;

/**
 * A reminder (påminnelse) that is still open, for one who may read it.
 *
 * @param day when it comes, which its duty knows
 * @param time of that day, in Sweden, if one was chosen
 * @param note in the writer's own words
 */
record Reminder(
        ReminderId id,
        Stamp stamp,
        UserId author,
        ForWhom whom,
        LocalDate day,
        Optional<LocalTime> time,
        String note,
        Instant madeAt) {

    /** For whom it is. */
    sealed interface ForWhom {

        /** Whether all who may read the matter may read it. */
        default boolean isShared() {
            return !(this instanceof Myself);
        }
    }

    /** The writer's own. */
    record Myself() implements ForWhom {}

    /** All who carry the matter, whoever that is on its day. */
    record AllWhoCarry() implements ForWhom {}

    /** One colleague who carries it. */
    record Carrier(UserId who) implements ForWhom {}
}
