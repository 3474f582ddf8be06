package tillit.casework.application;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseKind;
import tillit.ground.access.Entry;
import tillit.ground.access.Membership;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.UnitId;
import tillit.ground.law.Law;
import tillit.ground.law.LifeStage;
import tillit.ground.law.Refusal;
import tillit.ground.page.Missing;
import tillit.ground.people.Kinship;
import tillit.ground.people.People;
import tillit.ground.people.Person;

/** For whom one may apply, and who may: somebody of 15 for themself, a guardian for a child, or whoever represents them. SoL (2025:400) 3 kap., FB (1949:381) 6 kap. */
@Component
class Applicants {

    private final People people;
    private final Law law;
    private final ApplicationLog log;

    Applicants(People people, Law law, ApplicationLog log) {
        this.people = people;
        this.law = law;
        this.log = log;
    }

    /** @throws Missing if the person does not exist for the one who asks */
    Person find(PersonId id) {
        return people.find(id).orElseThrow(Missing::new);
    }

    /** The guardians of a child today; nobody of somebody grown up. */
    List<Person> guardiansOf(Person person) {
        if (stageOf(person) != LifeStage.CHILD) return List.of();
        return people.family(person.id(), log.today()).stream()
                .filter(it -> it.kinship() == Kinship.GUARDIAN)
                .map(it -> it.person())
                .toList();
    }

    List<Refusal> faults(Person person, Application.Applicant applicant) {
        if (applicant.guardian() != null
                && guardiansOf(person).stream().map(Person::id).noneMatch(applicant.guardian()::equals))
            throw new Missing();
        return applicant.kind() == Application.Applicant.Kind.SELF && !mayApply(person)
                ? List.of(new ApplicationRefusal.TooYoung())
                : List.of();
    }

    /** Whether the person may apply without anybody else. */
    boolean mayApply(Person person) {
        return person.birthDate() == null
                || stageOf(person) != LifeStage.CHILD
                || law.ages().isParty(person.birthDate(), log.today());
    }

    /** Somebody whose day of birth is not known is met as a child: that takes nothing from anybody. */
    LifeStage stageOf(Person person) {
        return Optional.ofNullable(person.birthDate())
                .map(it -> law.ages().stage(it, log.today()))
                .orElse(LifeStage.CHILD);
    }

    CaseKind kindOf(Person person) {
        return switch (stageOf(person)) {
            case CHILD -> CaseKind.CHILD;
            case YOUNG -> CaseKind.YOUNG;
            case ADULT -> CaseKind.ADULT;
        };
    }

    /** The unit in which the one who is signed in receives what comes. @throws Missing if there is none */
    UnitId ownUnit() {
        return Entry.me().memberships().stream()
                .filter(it -> it.role() != Role.DELIVERER)
                .map(Membership::unit)
                .findFirst()
                .orElseThrow(Missing::new);
    }
}
