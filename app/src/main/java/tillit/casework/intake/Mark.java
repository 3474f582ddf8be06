package tillit.casework.intake;

/**
 * What the system itself sees of a report, from its clock, its numbers and its facts, and never from its words.
 *
 * @param note which holiday, which language; otherwise empty
 */
public record Mark(What what, String note) {

    /** What can be seen without having read. Each has a text, {@code intake.mark.<what>}. */
    public enum What {
        SIBLINGS,
        UNBORN_CHILD,
        NEWBORN_CHILD,
        UNKNOWN_CHILD,
        AMBIGUOUS_IDENTITY,
        PERSONAL_NUMBER_MISSING,
        PERSONAL_NUMBER_INVALID,
        NUMBER_OF_ANOTHER,
        COORDINATION_NUMBER,
        PROTECTED_IDENTITY,
        RESTRICTED_ACCESS,
        OTHER_MUNICIPALITY,
        ALREADY_OPEN,
        NOTIFY_RESPONSIBLE_WORKER_NOW,
        OPEN_WITHOUT_DELAY,
        ADULT,
        ROUTE_ADULT_UNIT,
        PARTY_OF_15_YEARS,
        TURNS_18_DURING_INVESTIGATION,
        ANONYMOUS,
        CHILD_WRITES,
        REPORTER_IS_GUARDIAN,
        NEWS_FROM_SENDER,
        MAY_BE_DUPLICATE,
        DUPLICATE,
        TRANSFER_IN,
        INVESTIGATION_OPEN_ELSEWHERE,
        OUT_OF_HOURS,
        FRIDAY_AFTERNOON,
        SUNDAY_EVENING,
        MINUTES_BEFORE_MIDNIGHT,
        HAND_TO_ON_CALL,
        HOLIDAY,
        DST_NIGHT,
        LEAP_DAY,
        OLD_LAW,
        LANGUAGE,
        VERY_LONG,
        NOTHING_BUT_ONE_WORD,
        MARKUP_IN_TEXT,
        ATTACHMENTS_NEED_REVIEW
    }

    static Mark of(What what) {
        return new Mark(what, "");
    }
}
