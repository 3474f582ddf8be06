package tillit.casework.intake;

import java.time.LocalDate;
import tillit.ground.law.SwedishCalendar;

/** Why a report counts as arrived on a day. FL (2017:900) 22 §. */
public enum Arrival {
    /** It reached the authority or a competent officer then. */
    AS_RECEIVED,
    /** It came by post: the nearest working day before, unless it is unlikely that it was handed over at the post then. */
    BY_POST,
    /** It lay in the letterbox at the day's first emptying: the working day before. */
    FIRST_EMPTYING;

    /** The day that periods are counted from, for what reached us on that day. */
    LocalDate countsFrom(LocalDate reached, SwedishCalendar calendar) {
        return switch (this) {
            case AS_RECEIVED -> reached;
            case BY_POST, FIRST_EMPTYING -> calendar.countsAsArrived(reached);
        };
    }
}
