package tillit.casework.cases;

/** Whose case it is; the first part of its number. */
public enum CaseKind {
    /** Barn och unga. */
    CHILD("BU"),
    /** Unga vuxna, 18-20 år. */
    YOUNG("UV"),
    /** Vuxna. */
    ADULT("VX");

    private final String prefix;

    CaseKind(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }
}
