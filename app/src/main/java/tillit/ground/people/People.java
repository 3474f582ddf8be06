package tillit.ground.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Entry;
import tillit.ground.access.PersonId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;

/**
 * Who somebody is. Everyone is shown as row security shows them: a protected person, and one whom a conflict of interest concerns, is absent for
 * those who may not meet them. Every answer has left a row in the log when it is returned, also an empty one.
 */
@Component
@Transactional
public class People {

    private final Persons persons;
    private final Relations relations;
    private final Matching matching;
    private final Audit audit;

    People(Persons persons, Relations relations, Matching matching, Audit audit) {
        this.persons = persons;
        this.relations = relations;
        this.matching = matching;
        this.audit = audit;
    }

    /** The person, if there is one for the one who asks. */
    public Optional<Person> find(PersonId id) {
        Optional<Person> person = persons.find(id);
        audit.note(Noted.aboutPerson(id.value(), "person-read", person.isPresent() ? Outcome.READ : Outcome.NOT_FOUND));
        return person;
    }

    /**
     * The protected person who has the number, whoever asks: so that what is about such a person can be closed to others. Who asked learns nothing
     * else, and must show nothing of it.
     */
    public Optional<PersonId> protectedWith(IdentityNumber number) {
        return persons.protectedWith(number);
    }

    /**
     * The one who has the number, of those whom the one who asks is disqualified for: so that what comes in about that person is closed to the one who
     * wrote it down. FL (2017:900) 16-18 §§.
     */
    public Optional<PersonId> barredWith(IdentityNumber number) {
        return persons.barredWith(number);
    }

    /** Those whom the one who asks is disqualified for and whose numbers stand in what was written; with the same silence. */
    public List<PersonId> barredNamedIn(Collection<String> written, LocalDate on) {
        return Matching.numbersIn(written, on)
                .flatMap(number -> persons.barredWith(number).stream())
                .distinct()
                .toList();
    }

    /** The protected persons whose numbers stand in what was written, whoever asks; with the same silence as {@link #protectedWith}. */
    public List<PersonId> protectedNamedIn(Collection<String> written, LocalDate on) {
        return Matching.numbersIn(written, on)
                .flatMap(number -> persons.protectedWith(number).stream())
                .distinct()
                .toList();
    }

    /** The person who has the number, if there is one for the one who asks. */
    public Optional<Person> byNumber(IdentityNumber number) {
        Optional<Person> person = persons.byNumber(number);
        audit.note(person.map(it -> Noted.aboutPerson(it.id().value(), "person-search", Outcome.FOUND))
                .orElseGet(() -> Noted.that("person-search", Outcome.NOT_FOUND))
                .with("by number"));
        return person;
    }

    /**
     * Searches by what was typed: a number in full, the beginning of a name, or, from four letters, a name spelled roughly so. Nothing else is
     * searched: 15 § förordningen (2001:637).
     *
     * @param on today, which tells the century of ten digits
     */
    public Found search(String typed, LocalDate on) {
        ReadNumber number = ReadNumber.read(typed, on);
        List<PersonId> ids =
                switch (number) {
                    case ReadNumber.Valid valid ->
                        persons.byNumber(valid.number()).map(Person::id).stream()
                                .toList();
                    case ReadNumber.Rejected rejected ->
                        rejected.fault() == ReadNumber.Fault.NOT_A_NUMBER ? byName(typed) : List.of();
                    case ReadNumber.Nothing nothing -> List.of();
                };
        List<Person> found = persons.among(ids);
        audit.note(Noted.that("person-search", found.isEmpty() ? Outcome.NOT_FOUND : Outcome.FOUND)
                .with("hits " + found.size()));
        return new Found(number, found, found.size() < Persons.AT_MOST);
    }

    /** Whom a description may mean. Changes nothing; a human confirms. */
    public Identification identify(Described described, LocalDate on) {
        Identification found = matching.identify(described, on, Entry.me().municipality());
        Noted line = found.match()
                .map(person -> Noted.aboutPerson(person.id().value(), "person-search", Outcome.FOUND))
                .orElseGet(() ->
                        Noted.that("person-search", found.candidates().isEmpty() ? Outcome.NOT_FOUND : Outcome.FOUND));
        audit.note(line.with(found.word() + " candidates " + found.candidates().size()));
        return found;
    }

    /** The family on the day, guardians first: what a human looks at before anything is written on a person. */
    public List<Relative> family(PersonId of, LocalDate on) {
        List<Relations.Tie> ties = relations.of(of, on);
        Map<PersonId, Person> met = new HashMap<>();
        persons.among(ties.stream().map(Relations.Tie::relative).toList())
                .forEach(person -> met.put(person.id(), person));
        audit.note(Noted.aboutPerson(of.value(), "family-read", ties.isEmpty() ? Outcome.NOT_FOUND : Outcome.READ));
        return ties.stream()
                .flatMap(
                        tie -> Optional.ofNullable(met.get(tie.relative()))
                                .map(person -> new Relative(person, tie.kinship()))
                                .stream())
                .sorted(Comparator.comparing(Relative::kinship)
                        .thenComparing(it -> it.person().shownName()))
                .toList();
    }

    /** Others who are probably the same person: the same name and day of birth. */
    public List<Person> duplicatesOf(PersonId id) {
        List<Person> likely = persons.among(persons.likely(id));
        audit.note(Noted.aboutPerson(
                id.value(), "duplicates-search", likely.isEmpty() ? Outcome.NOT_FOUND : Outcome.FOUND));
        return likely;
    }

    /** What to call those of them who exist for the one who asks, for a list; one row in the log for the whole list. */
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        Map<PersonId, String> names = new LinkedHashMap<>();
        persons.among(ids).forEach(person -> names.put(person.id(), person.shownName()));
        audit.note(Noted.that("person-names-read", names.isEmpty() ? Outcome.NOT_FOUND : Outcome.READ)
                .with("persons " + names.size()));
        return names;
    }

    /**
     * Whether one of them is protected, also one whom the one who asks may not meet: so that a dossier can be closed to others by anyone. A person
     * for whom the register has not answered counts as protected.
     */
    public boolean isAnyProtected(Collection<PersonId> ids) {
        return persons.isAnyProtected(ids);
    }

    /**
     * Whether a text tells where somebody protected among them lives, of those whom the one who asks may meet: so that it is not sent. The address itself
     * is not told. That it was asked stands in the log.
     */
    public boolean isHiddenAddressIn(String text, Collection<PersonId> ids) {
        boolean tells = persons.tellsHiddenAddress(ids, text);
        audit.note(Noted.that("hidden-address-sought", tells ? Outcome.FOUND : Outcome.NOT_FOUND)
                .with("persons " + ids.size()));
        return tells;
    }

    private List<PersonId> byName(String typed) {
        String folded = Folded.fold(typed);
        if (folded.length() < 2) return List.of();
        List<PersonId> beginning = persons.whoseNameBegins(folded);
        return beginning.isEmpty() ? persons.whoseNameIsLike(folded) : beginning;
    }
}
