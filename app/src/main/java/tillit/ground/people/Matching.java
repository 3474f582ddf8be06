package tillit.ground.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.PersonId;
import tillit.ground.people.Identification.NewbornWithoutNumber;
import tillit.ground.people.Identification.NumberMismatch;
import tillit.ground.people.Identification.NumberRejected;
import tillit.ground.people.Identification.OtherMunicipality;
import tillit.ground.people.Identification.Unborn;
import tillit.ground.people.Identification.Unidentified;
import tillit.ground.people.Identification.WithCoordinationNumber;
import tillit.ground.people.ReadNumber.Rejected;
import tillit.ground.people.ReadNumber.Valid;

/**
 * Finds whom a description may mean. The same statements run whether the number is nobody's or belongs to somebody the one who asks may not meet, so
 * that a clock cannot tell them apart.
 */
@Component
class Matching {

    private static final Pattern NUMBER_IN_TEXT = Pattern.compile("\\b[0-9]{6}(?:[0-9]{2})?[-+]?[0-9T][0-9]{3}\\b");
    /** Ours: a number is given within days of a birth; after some weeks the missing one is something else. */
    private static final int WEEKS_WITHOUT_NUMBER = 6;

    private static final int WORDS_SEARCHED = 4;

    private final Persons persons;
    private final Relations relations;

    Matching(Persons persons, Relations relations) {
        this.persons = persons;
        this.relations = relations;
    }

    Identification identify(Described described, LocalDate on, MunicipalityId here) {
        ReadNumber number = ReadNumber.read(described.number(), on);
        List<Person> named = relativesByNumber(described, on);
        List<Candidate> fits = fitting(described, on, number, named);
        LocalDate born = described.born();
        if (born != null && born.isAfter(on)) return new Unborn(named);
        if (born != null
                && number instanceof ReadNumber.Nothing
                && fits.isEmpty()
                && !born.isBefore(on.minusWeeks(WEEKS_WITHOUT_NUMBER))) {
            return new NewbornWithoutNumber(named);
        }
        return switch (number) {
            case Rejected rejected -> new NumberRejected(rejected, fits);
            case Valid valid -> byNumber(valid, new Likeness(described, on), fits, here);
            case ReadNumber.Nothing nothing -> byDescription(number, fits);
        };
    }

    private static Identification byDescription(ReadNumber number, List<Candidate> fits) {
        return fits.isEmpty() ? new Unidentified(number) : new Identification.Candidates(number, fits);
    }

    private Identification byNumber(Valid number, Likeness likeness, List<Candidate> fits, MunicipalityId here) {
        Optional<Person> holder = persons.byNumber(number.number());
        if (holder.isEmpty()) {
            return number.number() instanceof CoordinationNumber coordination
                    ? new WithCoordinationNumber(coordination, null, fits)
                    : byDescription(number, fits);
        }
        Person person = holder.get();
        return switch (likeness.name(person)) {
            case AGREES -> settled(number.number(), person, here);
            case SILENT -> new Identification.Candidates(number, withHolder(person, fits));
            case CONTRADICTS -> new NumberMismatch(number.number(), withHolder(person, fits));
        };
    }

    private static Identification settled(IdentityNumber number, Person person, MunicipalityId here) {
        if (person.isProtected()) return new Identification.Protected(person);
        if (number instanceof CoordinationNumber coordination)
            return new WithCoordinationNumber(coordination, person, List.of());
        MunicipalityId residence = person.residence();
        if (residence != null && !residence.equals(here)) return new OtherMunicipality(person);
        return new Identification.Identified(person);
    }

    private static List<Candidate> withHolder(Person holder, List<Candidate> fits) {
        List<Candidate> all = new ArrayList<>();
        all.add(new Candidate(holder, EnumSet.of(Agreement.NUMBER)));
        fits.stream().filter(fit -> !fit.person().id().equals(holder.id())).forEach(all::add);
        return all;
    }

    private List<Person> relativesByNumber(Described described, LocalDate on) {
        return numbersIn(described.relatives(), on)
                .flatMap(number -> persons.byNumber(number).stream())
                .toList();
    }

    /** The real numbers in what was written. */
    static Stream<IdentityNumber> numbersIn(Collection<String> written, LocalDate on) {
        return written.stream()
                .flatMap(line -> NUMBER_IN_TEXT.matcher(line).results().map(MatchResult::group))
                .map(typed -> ReadNumber.read(typed, on))
                .flatMap(number -> number instanceof Valid valid ? Stream.of(valid.number()) : Stream.empty());
    }

    private List<Candidate> fitting(Described described, LocalDate on, ReadNumber number, List<Person> named) {
        Likeness likeness = new Likeness(described, on);
        List<PersonId> childrenOfNamed =
                relations.childrenOf(named.stream().map(Person::id).toList(), on);
        Set<PersonId> possible = possible(described, on);
        possible.addAll(childrenOfNamed);
        Map<PersonId, Set<PersonId>> guardiansOf = relations.guardiansOf(possible, on);
        Map<PersonId, Person> guardians =
                persons.among(guardiansOf.values().stream().flatMap(Set::stream).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
        Set<PersonId> children = new HashSet<>(childrenOfNamed);
        List<Candidate> fits = new ArrayList<>();
        for (Person person : persons.among(possible)) {
            List<Person> theirs = guardiansOf.getOrDefault(person.id(), Set.of()).stream()
                    .map(guardians::get)
                    .filter(Objects::nonNull)
                    .toList();
            Set<Agreement> agrees = likeness.of(person, theirs, children.contains(person.id()));
            if (agrees.isEmpty()) continue;
            if (almost(number, person)) agrees.add(Agreement.ALMOST_NUMBER);
            fits.add(new Candidate(person, agrees));
        }
        return best(fits);
    }

    private Set<PersonId> possible(Described described, LocalDate on) {
        List<String> words = Folded.latinWords(described.name());
        LocalDate born = described.born();
        AgeSpan age = described.age();
        LocalDate from =
                born != null ? born : age != null ? on.minusYears(age.to() + 1L) : LocalDate.EPOCH.minusYears(200);
        LocalDate to = born != null ? born : age != null ? on.minusYears(age.from()) : on;
        Set<PersonId> possible = new LinkedHashSet<>(persons.whoseGivenNameIs(words, from, to));
        possible.addAll(persons.whoLiveIn(Folded.houses(described.address())));
        possible.addAll(
                persons.whoseNameIsLike(words.stream().limit(WORDS_SEARCHED).collect(Collectors.joining(" "))));
        return possible;
    }

    /** Best first. If some live where it was said, the namesakes who live elsewhere are left out. */
    private static List<Candidate> best(Collection<Candidate> fits) {
        boolean someLiveThere = fits.stream().anyMatch(fit -> fit.agrees().contains(Agreement.ADDRESS));
        return fits.stream()
                .filter(fit -> !someLiveThere || fit.agrees().contains(Agreement.ADDRESS))
                .sorted(Comparator.comparing((Candidate fit) -> -fit.agrees().size())
                        .thenComparing(fit -> fit.person().shownName()))
                .toList();
    }

    /** Whether at most two digits of what was typed differ from the person's number. */
    private static boolean almost(ReadNumber number, Person person) {
        if (!(number instanceof Rejected rejected) || person.identityNumber() == null) return false;
        String typed = rejected.typed().replaceAll("[^0-9]", "");
        String real = person.identityNumber().value();
        if (typed.length() != 10 && typed.length() != 12) return false;
        int offset = real.length() - typed.length();
        long wrong = IntStream.range(0, typed.length())
                .filter(i -> typed.charAt(i) != real.charAt(i + offset))
                .count();
        return wrong <= 2;
    }
}
