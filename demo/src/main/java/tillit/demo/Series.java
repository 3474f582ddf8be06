package tillit.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import tillit.ground.people.PersonalNumber;
import tillit.ground.people.Sex;

/** The official series of test numbers, of those born from 1920: the only ones that people in Björkmåla have. Each is given once. */
final class Series {

    private static final int DAY = 8;
    private static final int SERIAL = 4;

    private final Set<String> all = new HashSet<>();
    private final Map<Integer, Map<Sex, Deque<String>>> free = new HashMap<>();

    /** @param taken numbers that somebody has already */
    Series(long seed, Collection<String> taken) {
        Map<Integer, Map<Sex, List<String>>> sorted = new HashMap<>();
        for (String number : numbers()) {
            all.add(number);
            if (taken.contains(number)) continue;
            sorted.computeIfAbsent(Integer.parseInt(number.substring(0, 4)), year -> new HashMap<>())
                    .computeIfAbsent(new PersonalNumber(number).sex(), sex -> new ArrayList<>())
                    .add(number);
        }
        Random order = new Random(seed);
        sorted.keySet().stream().sorted().forEach(year -> {
            Map<Sex, Deque<String>> both = new HashMap<>();
            for (Sex sex : Sex.values()) {
                List<String> some = sorted.getOrDefault(year, Map.of()).getOrDefault(sex, new ArrayList<>());
                Collections.shuffle(some, order);
                both.put(sex, new ArrayDeque<>(some));
            }
            free.put(year, both);
        });
    }

    boolean contains(String number) {
        return all.contains(number);
    }

    /** The next free number of somebody born that year; empty when all are given. */
    Optional<PersonalNumber> next(int year, Sex sex) {
        return Optional.ofNullable(free.get(year))
                .map(both -> both.get(sex))
                .map(Deque::poll)
                .map(PersonalNumber::new);
    }

    /** How many are free of those born that year. */
    int left(int year) {
        return free.getOrDefault(year, Map.of()).values().stream()
                .mapToInt(Deque::size)
                .sum();
    }

    private static List<String> numbers() {
        List<String> numbers = new ArrayList<>();
        for (String line : Lines.of("numbers.txt")) {
            String day = line.substring(0, DAY);
            for (int at = DAY + 1; at < line.length(); at += SERIAL) {
                numbers.add(day + line.substring(at, at + SERIAL));
            }
        }
        return numbers;
    }
}
