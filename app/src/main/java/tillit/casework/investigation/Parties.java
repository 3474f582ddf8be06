package tillit.casework.investigation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.casework.cases.Part;
import tillit.casework.cases.Participant;
import tillit.ground.access.PersonId;
import tillit.ground.law.Law;
import tillit.ground.law.Stockholm;
import tillit.ground.people.People;

/** Who is a party in an investigation, and who speaks for a child. SoL (2025:400) 3 kap. 4 §. */
@Component
public class Parties {

    private final Cases cases;
    private final People people;
    private final Law law;
    private final Clock clock;

    Parties(Cases cases, People people, Law law, Clock clock) {
        this.cases = cases;
        this.people = people;
        this.law = law;
        this.clock = clock;
    }

    /**
     * The parties: for a child its guardians, and the child once it pleads its own cause; for others the one whose case it is. Where nobody is known to speak
     * for a child, the child is the party, so that nothing is decided before it is said how that was met.
     */
    @Transactional(readOnly = true)
    public List<PersonId> of(Investigation investigation) {
        return in(investigation.socialCase(), investigation.person());
    }

    /** The same in a case, about the one whose it is. */
    @Transactional(readOnly = true)
    public List<PersonId> in(CaseId socialCase, PersonId person) {
        if (!cases.isOfAChild(socialCase)) return List.of(person);
        List<PersonId> parties = new ArrayList<>();
        if (pleadsOwnCause(person)) parties.add(person);
        parties.addAll(guardians(socialCase));
        return parties.isEmpty() ? List.of(person) : parties;
    }

    /** The guardians in the case, as far as the one who asks sees them. */
    @Transactional(readOnly = true)
    public List<PersonId> guardians(Investigation investigation) {
        return guardians(investigation.socialCase());
    }

    private List<PersonId> guardians(CaseId socialCase) {
        return cases.participants(socialCase).stream()
                .filter(it -> it.part() == Part.GUARDIAN)
                .map(Participant::person)
                .toList();
    }

    /** Whether the one it is about is a child today. */
    @Transactional(readOnly = true)
    public boolean isAboutAChild(Investigation investigation) {
        return cases.isOfAChild(investigation.socialCase());
    }

    private boolean pleadsOwnCause(PersonId child) {
        LocalDate today = Stockholm.dayOf(clock.instant());
        return people.find(child)
                .flatMap(it -> Optional.ofNullable(it.birthDate()))
                .filter(born -> !born.isAfter(today) && law.ages().isParty(born, today))
                .isPresent();
    }
}
