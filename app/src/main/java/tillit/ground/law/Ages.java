package tillit.ground.law;

import java.time.LocalDate;
import java.util.List;

/** How old somebody is in law. An age is reached at the start of the birthday; born on 29 February means 28 February in common years. */
public final class Ages {

    private static final String ADULT = "adult";
    private static final String NO_LONGER_YOUNG = "no-longer-young";
    private static final String PARTY = "party";
    private static final String CONSENTS_ITSELF = "consents-itself";

    private final List<AgeLimit> limits;

    Ages(List<AgeLimit> limits) {
        this.limits = List.copyOf(limits);
    }

    /** Every age limit, each with its provision. */
    public List<AgeLimit> limits() {
        return limits;
    }

    /** The birthday on which the age is reached. */
    public LocalDate birthday(LocalDate born, int years) {
        return born.plusYears(years);
    }

    /** Whole years on that day. @throws IllegalArgumentException if the person was not born yet */
    public int on(LocalDate day, LocalDate born) {
        if (born.isAfter(day)) {
            throw new IllegalArgumentException("not born on that day");
        }
        int years = day.getYear() - born.getYear();
        return birthday(born, years).isAfter(day) ? years - 1 : years;
    }

    /** Child, young or adult on that day, by the limits in force then. */
    public LifeStage stage(LocalDate born, LocalDate day) {
        if (!hasReached(ADULT, born, day)) {
            return LifeStage.CHILD;
        }
        return hasReached(NO_LONGER_YOUNG, born, day) ? LifeStage.ADULT : LifeStage.YOUNG;
    }

    /** Whether a child pleads its own cause on that day (processbehörighet i socialtjänstens mål och ärenden). */
    public boolean isParty(LocalDate born, LocalDate day) {
        return hasReached(PARTY, born, day);
    }

    /** Whether a child may consent to some measures without a guardian on that day; never on a day on which the law knew no such age. */
    public boolean mayConsentItself(LocalDate born, LocalDate day) {
        return limits.stream()
                .filter(limit -> limit.id().equals(CONSENTS_ITSELF) && limit.holdsOn(day))
                .anyMatch(limit -> !birthday(born, limit.years()).isAfter(day));
    }

    /** The first day on which the person is no child. */
    public LocalDate comesOfAge(LocalDate born, LocalDate asOf) {
        return birthday(born, limit(ADULT, asOf).years());
    }

    /** The limit of that name on that day. @throws IllegalArgumentException if the law has none */
    public AgeLimit limit(String id, LocalDate day) {
        return limits.stream()
                .filter(limit -> limit.id().equals(id) && limit.holdsOn(day))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no age limit " + id + " on " + day));
    }

    private boolean hasReached(String id, LocalDate born, LocalDate day) {
        return !birthday(born, limit(id, day).years()).isAfter(day);
    }
}
