package tillit.casework.intake;

import tillit.ground.law.LifeStage;

/** What somebody in a report is in law, which decides what is owed. */
public enum SubjectKind {
    /** Under 18. */
    CHILD,
    /** From 18 until 21: assessed and decided as for a child, but with no four months. */
    YOUNG,
    ADULT,
    /** No person in law: the matter is the expectant mother's. */
    UNBORN,
    /** Born since the report came, before anything was decided: a child from its birth. What was written down is the mother's name and number. */
    NEWBORN;

    static SubjectKind of(LifeStage stage) {
        return switch (stage) {
            case CHILD -> CHILD;
            case YOUNG -> YOUNG;
            case ADULT -> ADULT;
        };
    }

    /** Whether nobody may decide before a signed protection assessment. */
    boolean isAssessed() {
        return isChild() || this == YOUNG;
    }

    /** Whether it is a child by now. */
    boolean isChild() {
        return this == CHILD || this == NEWBORN;
    }

    /** Whether the report was about an expected child: then what it calls it is the mother's name. */
    boolean wasExpected() {
        return this == UNBORN || this == NEWBORN;
    }

    /** The act, in law/acts.yaml, that a report about such a person is. */
    String arrives() {
        return switch (this) {
            case CHILD -> "child-report-arrived";
            case YOUNG -> "young-report-arrived";
            case ADULT -> "adult-report-arrived";
            case UNBORN, NEWBORN -> "unborn-report-arrived";
        };
    }
}
