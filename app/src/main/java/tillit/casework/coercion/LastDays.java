package tillit.casework.coercion;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tillit.ground.access.PersonId;
import tillit.ground.law.Ages;
import tillit.ground.law.Law;
import tillit.ground.law.LifeStage;
import tillit.ground.people.People;
import tillit.ground.people.Person;

/** Until when something may go on at the longest because of somebody's age: the day before the birthday. LVU 21, 22, 24, 31 c §§. */
@Component
class LastDays {

    private final People people;
    private final Law law;

    LastDays(People people, Law law) {
        this.people = people;
        this.law = law;
    }

    /** The last day; empty where no age ends it, or where nobody knows the day of birth. */
    Optional<LocalDate> of(Coercion it) {
        return switch (it.kind()) {
            case CARE -> of(it.person(), it.grounds(), it.begun());
            case REMOVAL_BAN, TRAVEL_BAN -> of(it.person(), Set.of(Ground.HOME_CONDITIONS), it.begun());
            case PREVENTIVE_MEASURE -> of(it.person(), Set.of(Ground.OWN_BEHAVIOUR), it.begun());
            default -> Optional.empty();
        };
    }

    /** Of care on those grounds: of two the one that lets it go on longer. */
    Optional<LocalDate> of(PersonId person, Set<Ground> grounds, LocalDate on) {
        Ages ages = law.ages();
        return born(person).flatMap(born -> grounds.stream()
                .map(it -> ages.birthday(born, ages.limit(it.age(), on).years()).minusDays(1))
                .max(Comparator.naturalOrder()));
    }

    /** Whether the person is a child on the day; so is whoever's day of birth nobody knows. */
    boolean isChild(PersonId person, LocalDate on) {
        return born(person)
                .map(born -> law.ages().stage(born, on) == LifeStage.CHILD)
                .orElse(true);
    }

    private Optional<LocalDate> born(PersonId person) {
        return people.find(person).map(Person::birthDate);
    }
}
