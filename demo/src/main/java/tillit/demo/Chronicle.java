package tillit.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tillit.demo.Matter.Outcome;
import tillit.ground.access.Role;
import tillit.ground.law.Stockholm;
import tillit.ground.people.IdentityNumber;

/**
 * All that has happened in Björkmåla, as a list of steps: the same for the same town and day, so that a start that was interrupted can go on
 * where it ended.
 *
 * @param until when history ends and the present begins
 */
record Chronicle(Workforce workforce, List<Matter> matters, List<Step> steps, Instant until) {

    /** Those of {@code reports.json} come in the last days. */
    private static final int THE_PRESENT = 8;

    private static final double OPENED_WITHOUT_VIOLENCE = 30; // with all that concern violence: 38 of a hundred
    private static final double LATE_ASSESSED = 3;
    private static final double LATE_OPENED = 5;
    private static final double LATE_DECIDED = 5;
    private static final double PUT_OFF = 1.5;
    private static final double ASKS = 80;
    private static final int TWO_WEEKS = 14;
    private static final int STEADY = 28; // the more, the fewer investigations are very short or very long
    private static final double MEAN_DAYS = 97;

    Chronicle {
        matters = List.copyOf(matters);
        steps = List.copyOf(steps);
    }

    /** @param days how far back it begins */
    static Chronicle of(Town town, LocalDate today, int days) {
        LocalDate begins = today.minusDays(days);
        Workforce workforce = new Workforce(begins);
        List<Matter> matters = new ArrayList<>();
        Map<IdentityNumber, Instant> running = new HashMap<>();
        for (Arrivals.Arriving arriving : new Arrivals(town).during(begins, days - THE_PRESENT)) {
            Matter matter = matter(
                    matters.size(),
                    arriving,
                    workforce,
                    running.get(arriving.whom().number()));
            if (matter.outcome() == Outcome.OPENED) running.put(arriving.whom().number(), matter.end());
            matters.add(matter);
        }
        Instant until = today.atStartOfDay(Stockholm.ZONE).toInstant();
        List<Matter> led = ledTo(matters, until);
        return new Chronicle(workforce, led, steps(led, workforce, until), until);
    }

    private static Matter matter(
            int number, Arrivals.Arriving arriving, Workforce workforce, @Nullable Instant runsUntil) {
        Dice dice = Dice.of("matter", number);
        LocalDate day = Stockholm.dayOf(arriving.at());
        boolean isAdult = arriving.situation() == Situation.ADULT;
        boolean isProtected = arriving.whom().protection().hides();
        Outcome outcome = outcome(dice, arriving, runsUntil);
        Instant assessed = assessed(dice, arriving.at());
        boolean isPutOff = outcome == Outcome.OPENED
                && !isAdult
                && arriving.situation() != Situation.VIOLENCE
                && dice.percent(PUT_OFF);
        Instant decided = outcome == Outcome.JOINED ? assessed : decided(dice, arriving, assessed, isPutOff);
        LocalDate from = Stockholm.dayOf(decided);
        boolean opens = outcome == Outcome.OPENED;
        Office receives = isAdult ? Office.ADULTS : Office.RECEPTION;
        return new Matter(
                number,
                arriving.at(),
                arriving.whom(),
                arriving.source(),
                arriving.situation(),
                arriving.source().reportsByDuty() && dice.percent(ASKS),
                outcome,
                assessed,
                decided,
                isPutOff ? 10 : 0,
                opens ? ended(dice, decided) : null,
                workforce.oneOf(dice, receives, Role.INTAKE_OFFICER, day, isProtected),
                workforce.oneOf(dice, receives, Role.UNIT_MANAGER, day, isProtected),
                opens
                        ? workforce.next(isAdult ? Office.ADULT_CASES : Office.INVESTIGATION, from, isProtected, null)
                        : null,
                null);
    }

    /** What each leads to is over before somebody opens a new investigation of the same person: a case is not closed while one runs. */
    private static List<Matter> ledTo(List<Matter> matters, Instant until) {
        Map<IdentityNumber, Instant> opensNext = new HashMap<>();
        List<Matter> led = new ArrayList<>();
        for (Matter matter : matters.reversed()) {
            if (matter.outcome() != Outcome.OPENED) {
                led.add(matter);
                continue;
            }
            IdentityNumber whom = matter.whom().number();
            led.add(matter.with(Support.of(matter, until, opensNext.get(whom)).orElse(null)));
            opensNext.put(whom, matter.at());
        }
        return led.reversed();
    }

    private static Outcome outcome(Dice dice, Arrivals.Arriving arriving, @Nullable Instant runsUntil) {
        if (Objects.equals(arriving.whom().residence(), Town.GRANHULT)) return Outcome.HANDED_OVER;
        if (runsUntil != null && arriving.at().isBefore(runsUntil)) return Outcome.JOINED;
        if (arriving.situation() == Situation.VIOLENCE) return Outcome.OPENED;
        return dice.percent(OPENED_WITHOUT_VIOLENCE) ? Outcome.OPENED : Outcome.LEFT;
    }

    /** The same day, or for what came late the next morning; now and then too late. */
    private static Instant assessed(Dice dice, Instant arrived) {
        LocalDate day = Stockholm.dayOf(arrived);
        if (dice.percent(LATE_ASSESSED)) return Days.atWork(dice, day.plusDays(2));
        if (!Days.isLateInTheDay(arrived)) return Days.after(arrived, dice, 25, 170);
        return dice.percent(60) ? Days.after(arrived, dice, 25, 100) : morning(dice, day.plusDays(1));
    }

    private static Instant morning(Dice dice, LocalDate day) {
        return day.atTime(8, dice.between(5, 55)).atZone(Stockholm.ZONE).toInstant();
    }

    private static Instant decided(Dice dice, Arrivals.Arriving arriving, Instant assessed, boolean isPutOff) {
        LocalDate day = Stockholm.dayOf(arriving.at());
        if (arriving.situation() == Situation.VIOLENCE) {
            return dice.percent(LATE_OPENED)
                    ? Days.atWork(dice, Stockholm.dayOf(assessed).plusDays(2))
                    : Days.after(assessed, dice, 20, 60);
        }
        if (isPutOff) return Days.atWorkBefore(dice, day.plusDays(dice.between(TWO_WEEKS + 3, TWO_WEEKS + 9)));
        if (dice.percent(LATE_DECIDED))
            return Days.atWork(dice, day.plusDays(dice.between(TWO_WEEKS + 3, TWO_WEEKS + 9)));
        return Days.atWorkBefore(dice, day.plusDays(dice.between(6, TWO_WEEKS)));
    }

    private static Instant ended(Dice dice, Instant decided) {
        long days = Math.round(dice.gamma(STEADY, MEAN_DAYS / STEADY));
        return Days.atWorkBefore(dice, Stockholm.dayOf(decided).plusDays(Math.max(days, TWO_WEEKS)));
    }

    private static List<Step> steps(List<Matter> matters, Workforce workforce, Instant until) {
        List<Step> steps = new ArrayList<>();
        Courses courses = new Courses(workforce, until);
        for (Matter matter : matters) {
            steps.add(new Step.Comes(matter));
            if (matter.outcome() == Outcome.OPENED) courses.add(matter, steps);
        }
        for (Worker worker : workforce.everyone()) {
            if (worker.last() != null)
                steps.add(new Step.Leaves(
                        worker,
                        worker.last().atTime(18, 0).atZone(Stockholm.ZONE).toInstant()));
        }
        courses.waiting(matters, steps);
        steps.removeIf(step -> !step.at().isBefore(until));
        steps.sort(Comparator.comparing(Step::at)); // those of one moment stay as they were added
        return steps;
    }
}
