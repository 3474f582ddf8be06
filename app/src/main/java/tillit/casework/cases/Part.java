package tillit.casework.cases;

/** What somebody is in a case. */
public enum Part {
    /** The one whose case it is. */
    SELF,
    GUARDIAN,
    PARENT,
    SIBLING,
    /** The mother of an expected child. */
    MOTHER,
    OTHER
}
