package tillit.casework.coercion;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes down of a coercive measure. What is not asked for is empty.
 *
 * @param on the day in Sweden
 * @param time when on that day
 * @param until the new last day, where a court has given more time
 * @param minutes where the standpoint of the board or its committee is written
 */
public record Written(
        @Nullable LocalDate on,
        @Nullable LocalTime time,
        String court,
        String caseNumber,
        Set<Ground> grounds,
        @Nullable LocalDate until,
        String minutes,
        String words) {

    public Written {
        grounds = Set.copyOf(grounds);
    }

    /** Only a day and words. */
    static Written of(LocalDate on, String minutes, String words) {
        return new Written(on, null, "", "", Set.of(), null, minutes, words);
    }

    /** Shows nothing of it. */
    @Override
    public String toString() {
        return "Written[]";
    }
}
