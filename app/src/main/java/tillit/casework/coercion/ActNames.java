package tillit.casework.coercion;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which act of {@code law/acts.yaml} it is when something happens to a coercive measure. What starts, keeps or lifts no clock has none. */
final class ActNames {

    private ActNames() {}

    /** Every act that this room publishes. */
    static Set<String> all() {
        return Arrays.stream(CoercionKind.values())
                .flatMap(kind -> Course.everythingOf(kind).stream().flatMap(what -> of(kind, what).stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    static Optional<String> of(CoercionKind kind, What what) {
        return switch (kind) {
            case TAKING_INTO_CARE -> takingIntoCare(what);
            case CARE -> care(what);
            case CONTACT_RESTRICTION -> standing("contact-restriction", "contact-restricted", what);
            case UNDISCLOSED_WHEREABOUTS -> standing("whereabouts-hidden", "whereabouts-hidden", what);
            case PREVENTIVE_MEASURE -> standing("preventive-measure", "preventive-measure-decided", what);
            case REMOVAL_BAN -> ban("removal-ban", what);
            case TRAVEL_BAN -> ban("travel-ban", what);
            case TEMPORARY_REMOVAL_BAN -> temporary("temporary-removal-ban", what);
            case TEMPORARY_TRAVEL_BAN -> temporary("temporary-travel-ban", what);
        };
    }

    private static Optional<String> takingIntoCare(What what) {
        return switch (what) {
            case BEGUN -> Optional.of("taken-into-care-at-once");
            case EXECUTED -> Optional.of("taking-into-care-executed");
            case PLACED -> Optional.of("care-begun");
            case SUBMITTED -> Optional.of("taking-into-care-submitted");
            case CONFIRMED -> Optional.of("taking-into-care-confirmed");
            case TIME_GIVEN -> Optional.of("care-application-time-extended");
            case ANNULLED, LAPSED, REPLACED, ENDED -> Optional.of("taking-into-care-ended");
            default -> Optional.empty();
        };
    }

    private static Optional<String> care(What what) {
        return switch (what) {
            case APPLIED -> Optional.of("care-applied-for");
            case GRANTED -> Optional.of("care-decided-by-court");
            case REFUSED -> Optional.of("court-judgment-received");
            case APPEALED -> Optional.of("court-judgment-appealed");
            case ACCEPTED -> Optional.of("court-judgment-accepted");
            case FINAL -> Optional.of("care-judgment-final");
            case PLACED -> Optional.of("care-begun");
            case CONSIDERED -> Optional.of("care-considered");
            case REVIEWED -> Optional.of("care-reviewed");
            case ANNULLED, LAPSED, CEASED, ENDED -> Optional.of("care-ended");
            case FOLLOW_UP_STARTED -> Optional.of("care-follow-up-started");
            case FOLLOW_UP_ENDED -> Optional.of("care-follow-up-ended");
            default -> Optional.empty();
        };
    }

    private static Optional<String> standing(String name, String begun, What what) {
        return switch (what) {
            case BEGUN -> Optional.of(begun);
            case CONSIDERED -> Optional.of(name + "-considered");
            case REVIEWED -> Optional.of(name + "-reviewed");
            case ENDED, ANNULLED, CEASED, REPLACED -> Optional.of(name + "-ended");
            default -> Optional.empty();
        };
    }

    private static Optional<String> ban(String name, What what) {
        return switch (what) {
            case APPLIED -> Optional.of(name + "-applied-for");
            case GRANTED -> Optional.of(name + "-decided-by-court");
            case REFUSED -> Optional.of("court-judgment-received");
            case APPEALED -> Optional.of("court-judgment-appealed");
            case ACCEPTED -> Optional.of("court-judgment-accepted");
            default -> standing(name, "", what).filter(act -> what != What.BEGUN);
        };
    }

    private static Optional<String> temporary(String name, What what) {
        return switch (what) {
            case BEGUN -> Optional.of(name + "-decided");
            case SUBMITTED -> Optional.of(name + "-submitted");
            case CONFIRMED -> Optional.of(name + "-confirmed");
            case TIME_GIVEN -> Optional.of(name + "-time-extended");
            case ANNULLED, LAPSED, REPLACED, ENDED -> Optional.of(name + "-ended");
            default -> Optional.empty();
        };
    }
}
