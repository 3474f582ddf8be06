package tillit.ground.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares one description with persons. Knows no database. */
final class Likeness {

    private final Described described;
    private final LocalDate on;
    private final List<String> words;
    private final Set<String> houses;
    private final List<String> relativesWords;

    Likeness(Described described, LocalDate on) {
        this.described = described;
        this.on = on;
        this.words = Folded.latinWords(described.name());
        this.houses = Folded.houses(described.address());
        this.relativesWords = described.relatives().stream()
                .flatMap(line -> Folded.latinWords(line).stream())
                .toList();
    }

    /** How a name that was written stands to a registered one. */
    enum NameVerdict {
        AGREES,
        CONTRADICTS,
        /** No name was written in letters that can be compared. */
        SILENT
    }

    /** Whether the name as written is the person's: a given name, and if more is written, a family name. */
    NameVerdict name(Person person) {
        if (words.isEmpty()) return NameVerdict.SILENT;
        Optional<String> given = givenNameOf(person);
        if (given.isEmpty()) return NameVerdict.CONTRADICTS;
        return words.size() == 1 || hasFamilyName(person, given.get()) ? NameVerdict.AGREES : NameVerdict.CONTRADICTS;
    }

    /** In what the person agrees; empty if not in enough, or if the age contradicts. */
    Set<Agreement> of(Person person, Collection<Person> guardians, boolean isChildOfNamed) {
        Set<Agreement> agrees = EnumSet.noneOf(Agreement.class);
        if (contradictsAge(person)) return agrees;
        Optional<String> given = givenNameOf(person);
        if (given.isPresent()) agrees.add(Agreement.GIVEN_NAME);
        if (knowsAge() && person.birthDate() != null) agrees.add(Agreement.AGE);
        if (given.isPresent() && hasFamilyName(person, given.get())) agrees.add(Agreement.FAMILY_NAME);
        if (given.isPresent() && agrees.contains(Agreement.AGE) && hasFamilyInitial(person))
            agrees.add(Agreement.FAMILY_NAME);
        if (livesThere(person)) agrees.add(Agreement.ADDRESS);
        if (isChildOfNamed || isRelated(person, guardians)) agrees.add(Agreement.RELATIVE);
        return suffices(agrees) ? agrees : EnumSet.noneOf(Agreement.class);
    }

    private boolean suffices(Set<Agreement> agrees) {
        boolean isPlaced = agrees.contains(Agreement.ADDRESS) || agrees.contains(Agreement.RELATIVE);
        if (words.isEmpty()) return isPlaced && agrees.contains(Agreement.AGE);
        return agrees.contains(Agreement.GIVEN_NAME) && (isPlaced || agrees.contains(Agreement.FAMILY_NAME));
    }

    private Optional<String> givenNameOf(Person person) {
        List<String> given = Folded.words(person.name().given());
        return words.stream().filter(given::contains).findFirst().or(() -> words.stream()
                .filter(word -> given.stream().anyMatch(name -> areClose(word, name)))
                .findFirst());
    }

    private boolean hasFamilyName(Person person, String given) {
        List<String> rest = new ArrayList<>(words);
        rest.remove(given);
        return shareAWord(rest, Folded.words(person.name().family()));
    }

    private boolean hasFamilyInitial(Person person) {
        String family = Folded.fold(person.name().family());
        return words.stream().anyMatch(word -> word.length() == 1 && family.startsWith(word));
    }

    private boolean livesThere(Person person) {
        return person.address() instanceof Address.Shown shown && houses.contains(Folded.house(shown.street()));
    }

    private boolean isRelated(Person person, Collection<Person> guardians) {
        if (shareAWord(relativesWords, Folded.words(person.name().family()))) return true;
        return guardians.stream()
                .anyMatch(guardian -> shareAWord(
                                relativesWords, Folded.words(guardian.name().given()))
                        && shareAWord(
                                relativesWords, Folded.words(guardian.name().family())));
    }

    private boolean knowsAge() {
        return described.age() != null || described.born() != null;
    }

    private boolean contradictsAge(Person person) {
        LocalDate birth = person.birthDate();
        if (birth == null) return false;
        if (described.born() != null) return !described.born().equals(birth);
        return described.age() != null && !described.age().holds(birth, on);
    }

    private static boolean shareAWord(List<String> some, List<String> others) {
        return some.stream()
                .anyMatch(word -> others.stream().anyMatch(other -> word.equals(other) || areClose(word, other)));
    }

    /** One letter wrong in four to seven, two in eight or more. */
    static boolean areClose(String some, String other) {
        int allowed = Math.min(2, Math.min(some.length(), other.length()) / 4);
        return allowed > 0 && Math.abs(some.length() - other.length()) <= allowed && distance(some, other) <= allowed;
    }

    /** Letters to be changed, added or taken away (Levenshtein). */
    private static int distance(String some, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) row[j] = j;
        for (int i = 1; i <= some.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (some.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
