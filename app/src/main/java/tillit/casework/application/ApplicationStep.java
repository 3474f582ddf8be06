package tillit.casework.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import tillit.ground.access.UserId;

/** Something that was done with an application. @param on the day of what was done @param at when it was written down */
record ApplicationStep(What what, LocalDate on, String words, UserId by, Instant at) {

    /** What was done. Each has the texts {@code application.step.<what>}, {@code cases.happening.application-<what>} and {@code cases.looked.application-<what>}. */
    enum What {
        ARRIVED,
        OPENED,
        JOINED,
        DELAYED,
        DELAY_TOLD,
        DECISION_REQUESTED,
        REQUEST_REFUSED,
        DECIDED,
        WITHDRAWN;

        /** The word on the time line and in the log. */
        String act() {
            return "application-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
