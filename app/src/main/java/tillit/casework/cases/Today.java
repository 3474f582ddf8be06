package tillit.casework.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tillit.ground.access.PersonId;
import tillit.ground.law.Law;
import tillit.ground.law.LifeStage;
import tillit.ground.law.Stockholm;
import tillit.ground.people.Kinship;
import tillit.ground.people.People;
import tillit.ground.people.Person;

/**
 * What the population register says today of those in a case: who is a guardian now, and whether the child is one still. A case keeps whom it was opened with; a
 * court may since have given the custody to another, and birthdays come. FB 6 kap., CHILD-TURNS-18.
 */
@Component
class Today {

    private final People people;
    private final Law law;
    private final Clock clock;

    Today(People people, Law law, Clock clock) {
        this.people = people;
        this.law = law;
        this.clock = clock;
    }

    /** The same, each with the part that it has today. Of whom the one who asks may not meet, nothing is known but what the case keeps. */
    List<Participant> parts(List<Participant> kept) {
        Optional<Person> child = kept.stream()
                .filter(it -> it.part() == Part.SELF)
                .findFirst()
                .flatMap(it -> people.find(it.person()))
                .filter(Person::inRegister);
        if (child.isEmpty()) return kept;
        Map<PersonId, Kinship> family = people.family(child.get().id(), day()).stream()
                .collect(Collectors.toMap(it -> it.person().id(), it -> it.kinship(), (one, other) -> one));
        List<Participant> parts =
                new ArrayList<>(kept.stream().map(it -> today(it, family)).toList());
        family.forEach((id, kinship) -> {
            if (kinship == Kinship.GUARDIAN
                    && kept.stream().noneMatch(it -> it.person().equals(id)))
                parts.add(new Participant(id, Part.GUARDIAN));
        });
        return List.copyOf(parts);
    }

    /** Whether somebody is a child today; so is whoever's day of birth nobody knows. */
    boolean isChild(PersonId person) {
        return people.find(person)
                .flatMap(it -> Optional.ofNullable(it.birthDate()))
                .map(born -> born.isAfter(day()) || law.ages().stage(born, day()) == LifeStage.CHILD)
                .orElse(true);
    }

    private Participant today(Participant kept, Map<PersonId, Kinship> family) {
        if (kept.part() == Part.SELF) return kept;
        boolean guardian = family.get(kept.person()) == Kinship.GUARDIAN;
        if (guardian) return new Participant(kept.person(), Part.GUARDIAN);
        boolean wasGuardian =
                kept.part() == Part.GUARDIAN && people.find(kept.person()).isPresent();
        if (!wasGuardian) return kept;
        Part now = family.get(kept.person()) == Kinship.PARENT ? Part.PARENT : Part.OTHER;
        return new Participant(kept.person(), now);
    }

    private LocalDate day() {
        return Stockholm.dayOf(clock.instant());
    }
}
