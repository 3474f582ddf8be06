package tillit.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tillit.ground.law.Stockholm;
import tillit.ground.people.IdentityNumber;
import tillit.ground.people.Resident;
import tillit.ground.people.Sex;

/** About whom reports come, and when: so many for a thousand children a year, some children many times. */
final class Arrivals {

    static final int FULL_AGE = 18;

    private static final int A_YEAR = 365;
    private static final double PER_CHILD_AND_YEAR = 0.192; // 2021, docs/evidence.md
    private static final int MOST_TRIES = 20_000;
    private static final double ONCE_AND_NO_MORE = 0.52; // with what falls outside the year: 1.84 reports a child
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
    record Arriving(Instant at, Resident whom, Source source, Situation situation) {
        private Arriving about(Situation another) {
            return new Arriving(at, whom, source, another);
        }
    }

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
        fit();
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
        long before = ofChildren().count();
        for (int tries = 0; ofChildren().count() < before + wanted && tries < MOST_TRIES; tries++) {
            String key = key(isMissing(it -> age(it) < TEENS, UNDER_TEENS), sexMissing());
            List<Resident> some = sorted.getOrDefault(key, List.of());
            if (!some.isEmpty())
                about(
                        dice.one(some),
                        dice,
                        from,
                        days,
                        before + wanted - ofChildren().count());
        }
    }

    private Sex sexMissing() {
        return isMissing(it -> it.whom().sex() == Sex.MALE, BOYS) ? Sex.MALE : Sex.FEMALE;
    }

    /** Whether there are fewer such than there are to be, of a hundred. */
    private boolean isMissing(Predicate<Arriving> such, double percent) {
        long all = ofChildren().count();
        return ofChildren().filter(such).count() * 100 <= percent * all;
    }

    private Stream<Arriving> ofChildren() {
        return all.stream().filter(it -> it.situation() != Situation.ADULT);
    }

    /** One child's reports of the year; a child that has been reported just before is passed over. */
    private void about(Resident child, Dice dice, LocalDate from, int days, long most) {
        LocalDate before = latest.get(child.number());
        if (before != null && !before.isBefore(from.minusDays(APART))) return;
        int times = (int) Math.min(most, dice.geometric(ONCE_AND_NO_MORE, MOST));
        List<LocalDate> on = new ArrayList<>();
        for (int i = 0; i < times; i++) on.add(Days.reported(dice, from, days));
        on.sort(Comparator.naturalOrder());
        LocalDate earliest = from;
        for (LocalDate drawn : on) {
            LocalDate day = drawn.isBefore(earliest) ? earliest : drawn;
            if (!day.isBefore(from.plusDays(days))) break;
            add(child, dice, day);
            earliest = day.plusDays(APART);
        }
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

    /** What a reporter cannot have seen changes places with what another of the same age has, so that the proportions stay. */
    private void fit() {
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; !fits(all.get(i), all.get(i)) && j < all.size(); j++) {
                Arriving one = all.get(i);
                Arriving other = all.get(j);
                if (!isAsOld(one, other) || !fits(one, other) || !fits(other, one)) continue;
                all.set(i, one.about(other.situation()));
                all.set(j, other.about(one.situation()));
            }
        }
    }

    private static boolean fits(Arriving one, Arriving withThatOf) {
        return one.source().sees(withThatOf.situation());
    }

    private static boolean isAsOld(Arriving one, Arriving other) {
        return Situation.band(age(one)) == Situation.band(age(other));
    }

    private static int age(Arriving arriving) {
        return age(arriving.whom(), Stockholm.dayOf(arriving.at()));
    }

    private static String key(boolean under, Sex sex) {
        return under + " " + sex;
    }
}
