package tillit.casework.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tillit.ground.access.PersonId;
import tillit.ground.law.Law;
import tillit.ground.law.LifeStage;
import tillit.ground.law.Stockholm;
import tillit.ground.people.Custody;
import tillit.ground.people.Kinship;

/**
 * What the population register says today of those in a case: who is a guardian now, and whether the child is one still. A case keeps whom it was opened with; a
 * court may since have given the custody to another, and birthdays come. FB 6 kap., CHILD-TURNS-18.
 */
@Component
class Today {

    private final Custody custody;
    private final Law law;
    private final Clock clock;

    Today(Custody custody, Law law, Clock clock) {
        this.custody = custody;
        this.law = law;
        this.clock = clock;
    }

    /** The same, each with the part that it has today. Of whom the one who asks may not meet, nothing is known but what the case keeps. */
    List<Participant> parts(List<Participant> kept) {
        Optional<Custody.Known> known = kept.stream()
                .filter(it -> it.part() == Part.SELF)
                .findFirst()
                .flatMap(it -> custody.of(
                        it.person(), kept.stream().map(Participant::person).toList(), day()))
                .filter(Custody.Known::registered);
        if (known.isEmpty()) return kept;
        Custody.Known now = known.get();
        List<Participant> parts =
                new ArrayList<>(kept.stream().map(it -> today(it, now)).toList());
        now.family().forEach((id, kinship) -> {
            if (kinship == Kinship.GUARDIAN
                    && kept.stream().noneMatch(it -> it.person().equals(id)))
                parts.add(new Participant(id, Part.GUARDIAN));
        });
        return List.copyOf(parts);
    }

    /** Whether somebody is a child today; so is whoever's day of birth nobody knows. */
    boolean isChild(PersonId person) {
        return custody.of(person, List.of(), day())
                .flatMap(it -> Optional.ofNullable(it.birthDate()))
                .map(born -> born.isAfter(day()) || law.ages().stage(born, day()) == LifeStage.CHILD)
                .orElse(true);
    }

    private static Participant today(Participant kept, Custody.Known now) {
        if (kept.part() == Part.SELF) return kept;
        if (now.family().get(kept.person()) == Kinship.GUARDIAN) return new Participant(kept.person(), Part.GUARDIAN);
        boolean wasGuardian = kept.part() == Part.GUARDIAN && now.met().contains(kept.person());
        if (!wasGuardian) return kept;
        Part part = now.family().get(kept.person()) == Kinship.PARENT ? Part.PARENT : Part.OTHER;
        return new Participant(kept.person(), part);
    }

    private LocalDate day() {
        return Stockholm.dayOf(clock.instant());
    }
}
