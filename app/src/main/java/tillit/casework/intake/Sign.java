package tillit.casework.intake;

/**
 * What a person has seen in a report and ticked (tecken). Nobody derives these from the words: to find "hungry" in a text is not to have
 * read it. The one tick that law acts on is violence.
 */
public enum Sign {
    VIOLENCE_SUFFERED,
    VIOLENCE_WITNESSED,
    VIOLENCE_POSSIBLE,
    ACT_NOW,
    CHILD_ALONE,
    NEGLECT,
    MEDICAL_NEGLECT,
    DENTAL_NEGLECT,
    MISSED_HEALTH_CHECKS,
    MEDICAL_NEED,
    SUICIDE_RISK,
    SCHOOL_ABSENCE,
    NOT_ENROLLED_IN_SCHOOL,
    CHILD_CARRIES_ADULT_RESPONSIBILITY,
    SUBSTANCE_USE,
    ALCOHOL,
    DRUGS,
    WEAPON,
    THREAT,
    CRIMINAL_EXPLOITATION,
    HOMELESS,
    EVICTION_RISK,
    /** The Enforcement Authority's notice of an eviction, which has a duty of its own. */
    EVICTION_NOTICE,
    PARENT_ILL,
    CUSTODY_DISPUTE,
    POLICE_INVOLVED,
    INTERPRETER_NEEDED,
    /** The text points out a reporter who wants not to be known. */
    TEXT_REVEALS_REPORTER,
    CHILD_ASKS_NOT_TO_CALL_HOME,
    EARLIER_REPORTS_CLAIMED,
    /** A day or a time that the text names. */
    DATE_IN_TEXT,
    SECOND_CHILD_MENTIONED,
    WRONG_FORM,
    OTHER;

    /** Whether an investigation is to be opened without delay. That something may be violence is for the protection assessment to say. */
    boolean isViolence() {
        return this == VIOLENCE_SUFFERED || this == VIOLENCE_WITNESSED;
    }
}
