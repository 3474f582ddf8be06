package tillit.casework.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import tillit.ground.access.UserId;

/** Something that was done with a request for documents, in the words of whoever did it. @param words may be empty */
record DisclosureStep(What what, LocalDate on, String words, UserId by, Instant at) {

    /** What was done, and under which name it stands in the log and on the time line of the case. */
    enum What {
        REQUESTED("disclosure-requested"),
        TESTED("disclosure-tested"),
        WHOLE("disclosure-whole"),
        PART("disclosure-part"),
        REFUSED("disclosure-refused"),
        NONE("disclosure-none"),
        ASKED("disclosure-decision-asked"),
        DECIDED("disclosure-decided"),
        GOT("disclosure-decision-got"),
        APPEALED("disclosure-appealed"),
        FOUND_TIMELY("disclosure-found-timely"),
        FOUND_LATE("disclosure-found-late"),
        DISMISSED("disclosure-dismissed"),
        FORWARDED("disclosure-forwarded"),
        UPHELD("disclosure-upheld"),
        CHANGED("disclosure-changed"),
        SENT_BACK("disclosure-sent-back"),
        RELEASED("disclosure-released"),
        WITHDRAWN("disclosure-withdrawn"),
        APPEAL_WITHDRAWN("disclosure-appeal-withdrawn");

        private final String act;

        What(String act) {
            this.act = act;
        }

        String act() {
            return act;
        }
    }
}
