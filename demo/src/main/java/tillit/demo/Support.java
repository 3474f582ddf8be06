package tillit.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tillit.ground.law.Stockholm;

/**
 * What an investigation leads to, where it leads to something: what is granted, and how it goes.
 *
 * @param kind the decision that grants it, by its name in {@code law/decisions}
 * @param starts when it is carried out
 * @param followedUp when it is followed up, as was planned when it began
 * @param stops when it ends by a decision, and the case with it
 */
record Support(String kind, Instant starts, Instant followedUp, Instant stops) {

    private static final double LEADS_TO_SOMETHING = 36; // some of them are reported anew meanwhile, and have nothing
    private static final double AT_ONCE = 60;
    private static final int TEENS = 12;
    private static final int SOON = 14;

    /** The decision about the investigation itself, where it leads to something. */
    static final String CLOSES_WITH = "close-investigation-with-measures";

    /** The same, where it leads to nothing. */
    static final String CLOSES_WITHOUT = "close-investigation-without-measure";

    /**
     * @param until when history ends: what runs then and is soon done leads to something, so that something waits to be decided
     * @param again when the next investigation of the same person is opened, if one is: by then this is over
     */
    static Optional<Support> of(Matter matter, Instant until, @Nullable Instant again) {
        Dice dice = matter.dice("support");
        boolean isSoonDone = !matter.end().isBefore(until) && matter.end().isBefore(until.plus(SOON, ChronoUnit.DAYS));
        boolean leads = dice.percent(LEADS_TO_SOMETHING) || isSoonDone;
        LocalDate ended = Stockholm.dayOf(matter.end());
        LocalDate starts = ended.plusDays(dice.percent(AT_ONCE) ? dice.between(6, 35) : dice.between(45, 125));
        LocalDate followed = starts.plusDays(dice.between(50, 85));
        LocalDate stops = followed.plusDays(dice.between(20, 160));
        Support support = new Support(
                kind(dice, matter),
                Days.atWork(dice, starts),
                Days.atWork(dice, followed),
                Days.atWork(dice, stops.plusDays(4)));
        boolean isOver = again == null || support.stops().isBefore(again);
        return leads && isOver && isPossible(matter, stops.plusWeeks(1)) ? Optional.of(support) : Optional.empty();
    }

    /** Somebody must be there who can consent, as long as it is for a child. */
    private static boolean isPossible(Matter matter, LocalDate last) {
        if (matter.isAdult()) return true;
        boolean staysAChild = Period.between(matter.whom().birthDate(), last).getYears() < Arrivals.FULL_AGE;
        return staysAChild && !matter.whom().guardians().isEmpty();
    }

    private static String kind(Dice dice, Matter matter) {
        if (matter.isAdult()) return "grant-adult-support";
        return switch (dice.weighted(50, 28, matter.age() < TEENS ? 0 : 22)) {
            case 0 -> "grant-family-treatment";
            case 1 -> "grant-contact-family";
            default -> "grant-contact-person";
        };
    }
}
