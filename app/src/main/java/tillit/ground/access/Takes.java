package tillit.ground.access;

/** What a unit takes care of; tells where a new report or case goes. */
public enum Takes {
    CHILD_REPORTS,
    ADULT_REPORTS,
    CHILD_CASES,
    ADULT_CASES,
    OTHER
}
