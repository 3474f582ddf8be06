package tillit.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tillit.desk.Filling;
import tillit.ground.access.Entry;
import tillit.ground.access.UnitId;
import tillit.ground.people.People;
import tillit.ground.people.Register;
import tillit.ground.people.Resident;

/**
 * Fills Björkmåla's history in behind, from the oldest to the newest, while people look around. What is there is seen in Björkmåla itself, so that a
 * start after a stop or a kill goes on where the last one ended, and nothing is there twice.
 */
@Component
@Profile("demo")
class Filled implements Filling, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Filled.class);
    private static final int HUNDRED = 100;
    private static final int TENTH = 10;
    private static final int TOO_MANY = 8;
    private static final int AT_ONCE = 250;
    private static final long PATIENCE = 20_000;

    private final Chronicler chronicler;
    private final Traces traces;
    private final Hiring hiring;
    private final Managers managers;
    private final Register register;
    private final People people;
    private final Badges badges;
    private volatile int percent = HUNDRED;
    private volatile boolean stops;
    private volatile int refused;
    private int inARow;
    private Thread thread = Thread.ofPlatform().unstarted(() -> {});

    Filled(
            Chronicler chronicler,
            Traces traces,
            Hiring hiring,
            Managers managers,
            Register register,
            People people,
            Badges badges) {
        this.chronicler = chronicler;
        this.traces = traces;
        this.hiring = hiring;
        this.managers = managers;
        this.register = register;
        this.people = people;
        this.badges = badges;
    }

    /** Begins, or goes on, and returns at once. */
    void begin(LocalDate founded, Map<Office, UnitId> offices, DemoProperties size) {
        percent = 0;
        stops = false;
        inARow = 0;
        traces.forget();
        thread = Thread.ofPlatform().name("bjorkmala").daemon().unstarted(() -> fill(founded, offices, size));
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    @Override
    public OptionalInt percent() {
        return percent == HUNDRED ? OptionalInt.empty() : OptionalInt.of(percent);
    }

    /** Steps that were refused: none, unless somebody has changed Björkmåla meanwhile. */
    int refused() {
        return refused;
    }

    /** Takes no further step; the one that is under way ends by itself. */
    void halt() {
        stops = true;
    }

    /** Waits until this start has filled in what it will. */
    void await() throws InterruptedException {
        thread.join();
    }

    @Override
    public void destroy() throws InterruptedException {
        halt();
        thread.join(PATIENCE);
    }

    private void fill(LocalDate founded, Map<Office, UnitId> offices, DemoProperties size) {
        try {
            Town town = Town.of(founded, size.residents());
            Chronicle chronicle = Chronicle.of(town, founded, size.days());
            if (!stops) grow(town);
            if (!stops) hire(chronicle.workforce(), offices);
            go(chronicle, new Chronicler.Place(offices, chronicle.until()));
        } catch (RuntimeException failed) {
            LOG.error(
                    "Björkmåla's history could not be filled in: {}",
                    failed.getClass().getName(),
                    failed);
        }
    }

    /** Some at a time: guardians come before those whose guardians they are. */
    private void grow(Town town) {
        List<Resident> grown = town.grown();
        for (int from = 0; from < grown.size() && !stops; from += AT_ONCE) {
            List<Resident> some = grown.subList(from, Math.min(grown.size(), from + AT_ONCE));
            boolean there = Entry.as(
                    badges.of(Staff.NADJA.username()),
                    () -> people.byNumber(some.getLast().number()).isPresent());
            if (!there) Entry.as(badges.of(Bjorkmala.ADMINISTRATOR.value()), () -> register.take(some));
        }
    }

    private void hire(Workforce workforce, Map<Office, UnitId> offices) {
        Entry.as(badges.of(Bjorkmala.ADMINISTRATOR.value()), () -> hiring.hire(workforce, offices, true));
    }

    private void go(Chronicle chronicle, Chronicler.Place place) {
        List<Step> steps = chronicle.steps();
        int from = lastThere(steps);
        boolean mayBeThere = true;
        int said = -1;
        for (int i = from; i < steps.size() && !stops; i++) {
            Step step = steps.get(i);
            if (mayBeThere && step instanceof Step.Comes(Matter matter))
                mayBeThere = traces.find(matter).isPresent();
            take(step, place, mayBeThere);
            percent = Math.min(HUNDRED - 1, i * HUNDRED / steps.size());
            if (percent / TENTH != said) {
                said = percent / TENTH;
                say("Björkmålas historia fylls på: %d %%".formatted(percent));
                managers.knowOfThePast();
            }
        }
        if (stops) return;
        managers.knowOfThePast();
        badges.allOut();
        percent = HUNDRED;
        say("Björkmålas historia är på plats.");
    }

    private void take(Step step, Chronicler.Place place, boolean mayBeThere) {
        try {
            chronicler.take(step, place, mayBeThere);
            inARow = 0;
        } catch (RuntimeException failed) {
            if (stops) return;
            refused++;
            if (++inARow == TOO_MANY) halt(); // the database is away, or worse: the next start goes on from here
            LOG.warn(
                    "a step of Björkmåla's history was refused: {}",
                    failed.getClass().getName());
            LOG.debug("which: {}", step, failed);
        }
    }

    /** The last step that has been begun: reports are there up to some place, and not after it. */
    private int lastThere(List<Step> steps) {
        List<Integer> comings = java.util.stream.IntStream.range(0, steps.size())
                .filter(i -> steps.get(i) instanceof Step.Comes(Matter matter) && !matter.isAdult())
                .boxed()
                .toList();
        int low = 0;
        int high = comings.size();
        while (low < high) {
            int middle = (low + high) / 2;
            boolean isThere = steps.get(comings.get(middle)) instanceof Step.Comes(Matter matter)
                    && Optional.of(matter).flatMap(traces::find).isPresent();
            if (isThere) low = middle + 1;
            else high = middle;
        }
        return low == 0 ? 0 : comings.get(low - 1);
    }

    @SuppressWarnings("SystemOut") // said to the person at the terminal; counts only
    private static void say(String words) {
        System.out.println(words);
    }
}
