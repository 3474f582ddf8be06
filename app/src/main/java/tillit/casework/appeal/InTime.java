package tillit.casework.appeal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether an appeal came in time, as it is counted; somebody here says whether it is so.
 *
 * @param receivedOn the day on which the party got the decision with how to appeal; null where no such day is known
 * @param lastDay the last day on which it may come; null where the time has not begun
 */
public record InTime(
        LocalDate arrivedOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate lastDay) {

    /** How it is counted. */
    public Appeal.Judged counted() {
        if (lastDay == null) return Appeal.Judged.NOT_BEGUN;
        return arrivedOn.isAfter(lastDay) ? Appeal.Judged.LATE : Appeal.Judged.IN_TIME;
    }

    /** Whether what reached the court on that day came there in time. */
    boolean covers(@Nullable LocalDate day) {
        return day != null && lastDay != null && !day.isAfter(lastDay);
    }
}
