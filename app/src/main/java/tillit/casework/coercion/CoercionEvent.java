package tillit.casework.coercion;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.UserId;

/**
 * Something that has happened to a coercive measure.
 *
 * @param on the day in Sweden
 * @param moment when on that day, where the law counts from arrival or it was asked; null elsewhere
 * @param until the new last day; null but where a court has given more time
 * @param minutes where the board's or its committee's standpoint is written; empty elsewhere
 */
public record CoercionEvent(
        What what,
        LocalDate on,
        @Nullable Instant moment,
        @Nullable LocalDate until,
        String minutes,
        String words,
        UserId by,
        Instant at) {

    /** Shows what, and nothing of the words. */
    @Override
    public String toString() {
        return "CoercionEvent[" + what + "]";
    }
}
