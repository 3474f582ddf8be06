package tillit.ground.forms;

import java.util.regex.Pattern;

/** The name of a form (formulär), as in {@code law/forms}: {@code child-investigation} has the files {@code child-investigation-1.yaml} and on. */
public record FormId(String value) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Plan för barnets utredning. */
    public static final FormId CHILD_INVESTIGATION_PLAN = new FormId("child-investigation-plan");

    /** Barnets utredning. */
    public static final FormId CHILD_INVESTIGATION = new FormId("child-investigation");

    /** En vuxens utredning. */
    public static final FormId ADULT_INVESTIGATION = new FormId("adult-investigation");

    /** Utredning om missbruk eller beroende. */
    public static final FormId ADDICTION_INVESTIGATION = new FormId("addiction-investigation");

    /** Utredning om våld av någon närstående. */
    public static final FormId VIOLENCE_INVESTIGATION = new FormId("violence-investigation");

    /** Vårdplan. */
    public static final FormId CARE_PLAN = new FormId("care-plan");

    /** Genomförandeplan. */
    public static final FormId IMPLEMENTATION_PLAN = new FormId("implementation-plan");

    /** Uppföljning. */
    public static final FormId FOLLOW_UP = new FormId("follow-up");

    public FormId {
        if (!NAME.matcher(value).matches() || value.length() > 60) {
            throw new IllegalArgumentException("a form is named in small letters and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
