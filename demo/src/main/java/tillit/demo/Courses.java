package tillit.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tillit.demo.Matter.Outcome;
import tillit.ground.law.Stockholm;

/** What follows after an investigation has been opened, step by step, and who carries the case meanwhile. */
final class Courses {

    private static final double PLANNED = 75;
    private static final int WAIT = 3; // one for members of the board, two for the manager

    private final Workforce workforce;
    private final Instant until;
    private final Map<Integer, List<Turn>> turns = new HashMap<>();

    /** @param until what happens then or later has not happened yet */
    Courses(Workforce workforce, Instant until) {
        this.workforce = workforce;
        this.until = until;
    }

    /** Who carries a case, and from when. */
    private record Turn(Worker by, Instant from) {}

    void add(Matter matter, List<Step> steps) {
        Dice dice = matter.dice("afterwards");
        Worker carrier = matter.carriedFirst();
        List<Turn> its = new ArrayList<>(List.of(new Turn(carrier, matter.decided())));
        Instant from = matter.decided();
        int written = 0;
        while (carrier.last() != null && !carrier.worksOn(Stockholm.dayOf(matter.closed()))) {
            Instant passes = Days.atWorkBefore(
                    dice, Objects.requireNonNull(carrier.last()).minusDays(2));
            written = notes(matter, dice, carrier, from, earlier(passes, matter.end()), written, steps);
            carrier = workforce.next(carrier.office(), Stockholm.dayOf(passes), matter.isProtected(), carrier);
            steps.add(new Step.Passes(matter, carrier, passes));
            its.add(new Turn(carrier, passes));
            from = passes;
        }
        notes(matter, dice, carrier, from, matter.end(), written, steps);
        turns.put(matter.number(), its);
        enquiry(matter, steps);
        steps.add(new Step.Ends(matter, by(matter, matter.end()), matter.end()));
        ledTo(matter, steps);
    }

    /** Some decisions wait on the last day: for the manager, and one for members of the board. */
    void waiting(List<Matter> matters, List<Step> steps) {
        List<Matter> ready = matters.stream()
                .filter(it -> it.outcome() == Outcome.OPENED && !it.isAdult() && it.age() < 14)
                .filter(it -> it.support() != null && !it.isProtected())
                .filter(it -> writesUp(it).plus(4, ChronoUnit.DAYS).isBefore(until) && runs(it))
                .sorted(Comparator.comparing(Matter::end))
                .limit(WAIT)
                .toList();
        for (Matter matter : ready) {
            Instant at = Days.atWorkBefore(
                    matter.dice("waits"), Stockholm.dayOf(until).minusDays(1));
            boolean members = matter.equals(ready.getFirst());
            steps.add(new Step.Proposes(matter, members, by(matter, at), at));
        }
    }

    /** How it is planned and what is collected is written down only for what still runs: nobody looks for it in what is closed. */
    private void enquiry(Matter matter, List<Step> steps) {
        Dice dice = matter.dice("enquiry");
        LocalDate opened = Stockholm.dayOf(matter.decided());
        if (runs(matter) && dice.percent(PLANNED)) {
            Instant plan = Days.atWork(dice, opened.plusDays(dice.between(8, 18)));
            if (!matter.isAdult()) steps.add(new Step.Plans(matter, by(matter, plan), plan));
            for (int nth = 0; nth < dice.between(1, 3); nth++) {
                Instant told = Days.atWork(dice, opened.plusDays(20 + nth * 14L + dice.between(0, 9)));
                if (told.isBefore(matter.end())) steps.add(new Step.Collects(matter, nth, by(matter, told), told));
            }
        }
        Instant done = writesUp(matter);
        Instant begun = Days.atWorkBefore(dice, Stockholm.dayOf(done).minusDays(dice.between(12, 30)));
        if (runs(matter) && begun.isAfter(matter.decided().plus(1, ChronoUnit.DAYS)))
            steps.add(new Step.Drafts(matter, by(matter, begun), begun));
        steps.add(new Step.WritesUp(matter, by(matter, done), done));
    }

    private void ledTo(Matter matter, List<Step> steps) {
        Support support = matter.support();
        if (support == null) return;
        steps.add(new Step.Starts(matter, support, by(matter, support.starts()), support.starts()));
        steps.add(new Step.FollowsUp(matter, support, by(matter, support.followedUp()), support.followedUp()));
        steps.add(new Step.Stops(matter, support, by(matter, support.stops()), support.stops()));
    }

    private boolean runs(Matter matter) {
        return matter.decided().isBefore(until) && !matter.end().isBefore(until);
    }

    /** Some weeks before it ends. */
    private static Instant writesUp(Matter matter) {
        Dice dice = matter.dice("writes up");
        Instant done = Days.atWorkBefore(dice, Stockholm.dayOf(matter.end()).minusDays(dice.between(12, 24)));
        Instant earliest = matter.decided().plus(1, ChronoUnit.DAYS);
        return done.isBefore(earliest) ? earliest : done;
    }

    private Worker by(Matter matter, Instant at) {
        List<Turn> its = Objects.requireNonNull(turns.get(matter.number()));
        return its.stream()
                .filter(it -> !it.from().isAfter(at))
                .reduce(its.getFirst(), (before, after) -> after)
                .by();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** About one note in eighteen days, while one carries it. */
    private static int notes(
            Matter matter, Dice dice, Worker by, Instant from, Instant to, int written, List<Step> steps) {
        int nth = written;
        LocalDate day = Stockholm.dayOf(from).plusDays(dice.between(2, 9));
        Instant at = Days.atWork(dice, day);
        while (at.isBefore(to.minus(1, ChronoUnit.HOURS))) {
            steps.add(new Step.Writes(matter, nth++, by, at));
            day = day.plusDays(dice.between(8, 28));
            at = Days.atWork(dice, day);
        }
        return nth;
    }
}
