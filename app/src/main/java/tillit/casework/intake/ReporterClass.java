package tillit.casework.intake;

/** What the reporter (anmälare) is towards the law, which decides what may be told. */
public enum ReporterClass {
    /** Under the duty to report: authorities, schools, health care and others. */
    MANDATED,
    /** Staff of family counselling, with a narrower duty. */
    FAMILY_COUNSELLING,
    /** Another municipality or authority that hands something over. */
    AUTHORITY,
    PRIVATE,
    /** Nothing that points at the reporter is stored. */
    ANONYMOUS,
    /** A child that reports about itself, and is a party. */
    CHILD,
    GUARDIAN,
    /** Nobody has found out yet. */
    UNVERIFIED;

    /** Whether secrecy may be broken to tell that an investigation was opened, was not opened or already runs. OSL (2009:400) 26 kap. 9 a §. */
    public boolean mayGetFeedback() {
        return switch (this) {
            case MANDATED, FAMILY_COUNSELLING, AUTHORITY, CHILD -> true;
            case PRIVATE, ANONYMOUS, GUARDIAN, UNVERIFIED -> false;
        };
    }

    /** Whether answering is a duty with a time, towards one who reports in service. A child is answered as the party it is. */
    boolean reportsByDuty() {
        return switch (this) {
            case MANDATED, FAMILY_COUNSELLING, AUTHORITY -> true;
            case CHILD, PRIVATE, ANONYMOUS, GUARDIAN, UNVERIFIED -> false;
        };
    }
}
