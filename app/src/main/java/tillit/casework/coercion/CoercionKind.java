package tillit.casework.coercion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done against somebody's will, each with the decision of {@code law/decisions} by which it begins. */
public enum CoercionKind {
    /** LVU 6 §. */
    TAKING_INTO_CARE("take-into-care-at-once", Coercion.State.DECIDED),
    /** LVU 1-3 §§. It begins when the board has decided to apply for it. */
    CARE("apply-for-care", Coercion.State.DECIDED),
    /** LVU 14 § second paragraph 1. */
    CONTACT_RESTRICTION("contact-restriction", Coercion.State.RUNNING),
    /** LVU 14 § second paragraph 2. */
    UNDISCLOSED_WHEREABOUTS("undisclosed-whereabouts", Coercion.State.RUNNING),
    /** LVU 22 §. */
    PREVENTIVE_MEASURE("preventive-measure", Coercion.State.RUNNING),
    /** LVU 24 §. It begins when the board has decided to apply for it. */
    REMOVAL_BAN("removal-ban", Coercion.State.DECIDED),
    /** LVU 27 §. */
    TEMPORARY_REMOVAL_BAN("temporary-removal-ban", Coercion.State.DECIDED),
    /** LVU 31 a §. It begins when the board has decided to apply for it. */
    TRAVEL_BAN("travel-ban", Coercion.State.DECIDED),
    /** LVU 31 d §. */
    TEMPORARY_TRAVEL_BAN("temporary-travel-ban", Coercion.State.DECIDED);

    private final String decision;
    private final Coercion.State first;

    CoercionKind(String decision, Coercion.State first) {
        this.decision = decision;
        this.first = first;
    }

    /** The decision by which it begins. */
    String decision() {
        return decision;
    }

    /** Where it stands when that has been taken. */
    Coercion.State first() {
        return first;
    }

    /** Whether there may be but one at a time for a person: of the others there may be several, such as one for each parent. */
    boolean isSingle() {
        return this != CONTACT_RESTRICTION && this != PREVENTIVE_MEASURE;
    }

    /** Whether it restricts what goes with care, and ends with it. */
    boolean goesWithCare() {
        return this == CONTACT_RESTRICTION || this == UNDISCLOSED_WHEREABOUTS;
    }

    /** Its name in texts. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<CoercionKind> begunBy(String decision) {
        return Arrays.stream(values())
                .filter(it -> it.decision.equals(decision))
                .findFirst();
    }
}
