package tillit.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.Cases;
import tillit.ground.access.Entry;
import tillit.ground.access.PersonId;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Wording;
import tillit.ground.people.Found;
import tillit.ground.people.People;
import tillit.ground.people.Person;
import tillit.ground.people.ReadNumber;
import tillit.ground.people.ReadNumber.Fault;
import tillit.ground.people.Relative;

/** Finds a person and shows who it is: age, family and cases, before anything is written on anybody. */
@Component
class PersonDesk {

    /** Ours: the family tells namesakes apart, and each family that is shown has been read and stands in the log. */
    private static final int FAMILIES_SHOWN = 5;

    private final People people;
    private final Cases cases;
    private final Clock clock;

    PersonDesk(People people, Cases cases, Clock clock) {
        this.people = people;
        this.cases = cases;
        this.clock = clock;
    }

    @Transactional
    SearchView search(String typed, Wording wording) {
        LocalDate today = Stockholm.dayOf(clock.instant());
        Found found = people.search(typed, today);
        PersonInWords words = words(wording, today);
        boolean few = found.persons().size() <= FAMILIES_SHOWN;
        return new SearchView(
                true,
                fault(found.number(), wording),
                found.persons().stream()
                        .map(person -> words.hit(person, few ? nearest(person, today) : List.of()))
                        .toList(),
                found.isComplete());
    }

    @Transactional
    Optional<PersonView> person(PersonId id, Wording wording) {
        LocalDate today = Stockholm.dayOf(clock.instant());
        return people.find(id).map(person -> words(wording, today)
                .view(person, people.family(id, today), cases.about(List.of(id)), people.duplicatesOf(id)));
    }

    private List<Relative> nearest(Person person, LocalDate today) {
        return people.family(person.id(), today).stream()
                .filter(it -> switch (it.kinship()) {
                    case GUARDIAN, PARENT, CHILD -> true;
                    case SIBLING, HALF_SIBLING, PARTNER, OTHER -> false;
                })
                .toList();
    }

    private static String fault(ReadNumber number, Wording wording) {
        return number instanceof ReadNumber.Rejected rejected && rejected.fault() != Fault.NOT_A_NUMBER
                ? wording.say(rejected.fault().key())
                : "";
    }

    private static PersonInWords words(Wording wording, LocalDate today) {
        return new PersonInWords(wording, today, Entry.me().municipality());
    }
}
