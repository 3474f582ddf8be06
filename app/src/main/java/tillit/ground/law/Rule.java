package tillit.ground.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A limit, a duty or a right, through time.
 *
 * @param house whether it is a rule of our own and not the law's
 * @param versions oldest first; no two hold on the same day
 */
public record Rule(RuleId id, String code, Kind kind, boolean house, Words title, List<RuleVersion> versions) {

    /** What sort of thing a rule says. */
    public enum Kind {
        /** Something must be done, and the law says by when. */
        DUTY,
        /** Something must be done, and the law names no time. */
        DUTY_WITHOUT_FIXED_TIME,
        /** Something may be done. */
        PERMISSION,
        /** How far a power or another rule reaches. */
        LIMIT_ON_SCOPE,
        /** What a person may ask for. */
        RIGHT,
        /** How time is counted. */
        COUNTING,
        /** What a decision or a document must be. */
        FORM,
        /** Who may decide. */
        WHO_DECIDES
    }

    public Rule {
        versions = List.copyOf(versions);
    }

    /** The version that held on that day, if there was one. */
    public Optional<RuleVersion> on(LocalDate day) {
        return versions.stream().filter(version -> version.holdsOn(day)).findFirst();
    }

    /** The version that held on that day or, when the rule had ended, the last one before: what is owed does not vanish with its rule. */
    Optional<RuleVersion> lastOn(LocalDate day) {
        return versions.reversed().stream()
                .filter(version -> !version.from().isAfter(day))
                .findFirst();
    }
}
