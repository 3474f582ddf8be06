package tillit.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import tillit.ground.people.Sex;

/** What people and places in Björkmåla are called; given names by generation. */
final class Names {

    private final Map<Sex, NavigableMap<Integer, List<String>>> given =
            Map.of(Sex.FEMALE, new TreeMap<>(), Sex.MALE, new TreeMap<>());
    private final Map<String, List<String>> lists = new HashMap<>();

    Names() {
        for (String line : Lines.of("names.txt")) {
            int end = line.indexOf(']');
            String heading = line.substring(1, end);
            List<String> words = List.of(line.substring(end + 2).split(" "));
            String[] parts = heading.split(" ");
            if (parts.length == 2) {
                Sex sex = parts[0].equals("f") ? Sex.FEMALE : Sex.MALE;
                java.util.Objects.requireNonNull(given.get(sex)).put(Integer.valueOf(parts[1]), words);
            } else {
                lists.put(
                        heading,
                        words.stream().map(word -> word.replace('_', ' ')).toList());
            }
        }
    }

    String given(Dice dice, Sex sex, int year) {
        return dice.one(java.util.Objects.requireNonNull(given.get(sex))
                .floorEntry(year)
                .getValue());
    }

    String family(Dice dice) {
        return dice.one(list("families"));
    }

    String home(Dice dice) {
        return dice.one(list("streets")) + " " + dice.between(1, 140);
    }

    /** Where a child of that age spends its days. */
    String daytime(Dice dice, int age) {
        return dice.one(list(age < 6 ? "preschools" : "schools"));
    }

    private List<String> list(String heading) {
        return java.util.Objects.requireNonNull(lists.get(heading));
    }
}
