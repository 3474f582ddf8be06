package tillit.secrecy;

/** What is hidden from some. */
enum Secret {

    /** Three reports in a unit, what was done with them, and a case: about children whom the municipality's register holds. */
    OPEN,

    /** Families with protected identity, who have come into the register's copy. */
    PROTECTED_PERSONS,

    /** Reports and a case, as the open ones, about their children. */
    PROTECTED,

    /** That a municipality has these units and these people at work. */
    TOWN
}
