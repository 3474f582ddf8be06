package tillit.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tillit.ground.people.IdentityNumber;
import tillit.ground.people.Resident;
import tillit.ground.people.Sex;

/** About whom reports come, and when: so many for a thousand children a year, some children many times. */
final class Arrivals {

    static final int FULL_AGE = 18;

    private static final int A_YEAR = 365;
    private static final double PER_CHILD_AND_YEAR = 0.192; // 2021, docs/evidence.md
    private static final double ONCE_AND_NO_MORE = 0.5; // with what falls outside the year: 1.84 reports a child
    private static final int MOST = 9;
    private static final int TEENS = 13;
    private static final double UNDER_TEENS = 67;
    private static final double BOYS = 55;
    private static final double ADULTS_A_YEAR = 0.0085; // ours: nothing national is published
    private static final double ELSEWHERE = 1.5;

    /** The two weeks in which the first is decided on, with what may take longer: the next one comes after that. */
    private static final int APART = 27;

    private final Town town;
    private final List<Resident> living;
    private final Map<IdentityNumber, LocalDate> latest = new HashMap<>();
    private final List<Arriving> all = new ArrayList<>();

    /** A report that comes. */
    record Arriving(Instant at, Resident whom, Source source, Situation situation) {}

    Arrivals(Town town) {
        this.town = town;
        this.living = town.living();
    }

    /** Those of so many days, the first first. */
    List<Arriving> during(LocalDate begins, int days) {
        for (int from = 0; from < days; from += A_YEAR) {
            int some = Math.min(A_YEAR, days - from);
            children(Dice.of("children", from), begins.plusDays(from), some);
            adults(Dice.of("adults", from), begins.plusDays(from), some);
        }
        all.sort(Comparator.comparing(Arriving::at)
                .thenComparing(it -> it.whom().number().value()));
        return List.copyOf(all);
    }

    static int age(Resident resident, LocalDate on) {
        return Period.between(resident.birthDate(), on).getYears();
    }

    /** How many children live in the town that day, with those who were there from the first day. */
    static long children(Town town, LocalDate on) {
        return town.everyone().stream()
                .filter(it -> !it.birthDate().isAfter(on) && age(it, on) < FULL_AGE)
                .count();
    }

    private void children(Dice dice, LocalDate from, int days) {
        LocalDate middle = from.plusDays(days / 2);
        Map<String, List<Resident>> sorted = new HashMap<>();
        living.stream()
                .filter(it -> !it.birthDate().isAfter(from) && age(it, middle) < FULL_AGE - 1)
                .forEach(it -> sorted.computeIfAbsent(key(age(it, middle) < TEENS, it.sex()), key -> new ArrayList<>())
                        .add(it));
        long wanted = Math.round(PER_CHILD_AND_YEAR * children(town, middle) * days / A_YEAR);
        for (int tries = 0; wanted > 0 && tries < 100 * A_YEAR; tries++) {
            boolean under = dice.percent(UNDER_TEENS);
            Sex sex = dice.percent(BOYS) ? Sex.MALE : Sex.FEMALE;
            List<Resident> some = sorted.getOrDefault(key(under, sex), List.of());
            if (!some.isEmpty()) wanted -= about(dice.one(some), dice, from, days, wanted);
        }
    }

    /** One child's reports of the year; a child that has been reported the same year is passed over. @return how many */
    private int about(Resident child, Dice dice, LocalDate from, int days, long most) {
        LocalDate before = latest.get(child.number());
        if (before != null && !before.isBefore(from.minusDays(APART))) return 0;
        int times = (int) Math.min(most, dice.geometric(ONCE_AND_NO_MORE, MOST));
        List<LocalDate> on = new ArrayList<>();
        for (int i = 0; i < times; i++) on.add(Days.reported(dice, from, days));
        on.sort(Comparator.naturalOrder());
        int added = 0;
        LocalDate earliest = from;
        for (LocalDate drawn : on) {
            LocalDate day = drawn.isBefore(earliest) ? earliest : drawn;
            if (!day.isBefore(from.plusDays(days))) break;
            add(child, dice, day);
            earliest = day.plusDays(APART);
            added++;
        }
        return added;
    }

    private void add(Resident child, Dice dice, LocalDate day) {
        latest.put(child.number(), day);
        List<Resident> elsewhere = town.elsewhere().stream()
                .filter(it -> !it.birthDate().isAfter(day) && age(it, day) < FULL_AGE - 1)
                .filter(it -> latest.putIfAbsent(it.number(), day) == null)
                .limit(1)
                .toList();
        boolean isAnothers = dice.percent(ELSEWHERE) && !elsewhere.isEmpty();
        if (!isAnothers) elsewhere.forEach(it -> latest.remove(it.number()));
        Resident whom = isAnothers ? elsewhere.getFirst() : child;
        int age = age(whom, day);
        Source source = Source.of(dice, age);
        all.add(new Arriving(Days.arrival(dice, day, source), whom, source, Situation.of(dice, age)));
    }

    private void adults(Dice dice, LocalDate from, int days) {
        List<Resident> some = living.stream()
                .filter(it -> age(it, from) >= FULL_AGE + 4)
                .filter(it -> !it.protection().hides())
                .toList();
        long wanted = Math.round(ADULTS_A_YEAR * living.size() * days / A_YEAR);
        for (int i = 0; i < wanted && !some.isEmpty(); i++) {
            Resident whom = dice.one(some);
            if (latest.containsKey(whom.number())) continue;
            LocalDate day = Days.reported(dice, from, days);
            latest.put(whom.number(), day);
            Source source = Source.ofAdults(dice);
            all.add(new Arriving(Days.arrival(dice, day, source), whom, source, Situation.ADULT));
        }
    }

    private static String key(boolean under, Sex sex) {
        return under + " " + sex;
    }
}
