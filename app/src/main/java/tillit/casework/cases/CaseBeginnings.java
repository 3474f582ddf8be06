package tillit.casework.cases;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Colleagues;
import tillit.ground.access.PersonId;
import tillit.ground.access.Takes;
import tillit.ground.access.Unit;
import tillit.ground.access.UnitId;
import tillit.ground.law.Stockholm;
import tillit.ground.people.Kinship;
import tillit.ground.people.People;

/** How a case begins, whatever came in: for one person, with the family around it, and in which unit it goes on. */
@Component
public class CaseBeginnings {

    private final Cases cases;
    private final People people;
    private final Colleagues colleagues;

    CaseBeginnings(Cases cases, People people, Colleagues colleagues) {
        this.cases = cases;
        this.people = people;
        this.colleagues = colleagues;
    }

    /**
     * As {@link Cases#openFor}, and the family of that day takes part in it.
     *
     * @param isProtected whether somebody with protected identity is in it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SocialCase begin(PersonId person, CaseKind kind, UnitId unit, boolean isProtected, Instant at) {
        SocialCase begun = cases.openFor(person, kind, unit, isProtected, at);
        people.family(person, Stockholm.dayOf(at))
                .forEach(relative ->
                        cases.takesPart(begun.stamp(), relative.person().id(), part(relative.kinship()), at));
        return begun;
    }

    /** The unit that takes such cases; empty if none does. */
    public Optional<UnitId> unitFor(CaseKind kind) {
        Takes takes = kind == CaseKind.ADULT ? Takes.ADULT_CASES : Takes.CHILD_CASES;
        return colleagues.unitThatTakes(takes).map(Unit::id);
    }

    private static Part part(Kinship kinship) {
        return switch (kinship) {
            case GUARDIAN -> Part.GUARDIAN;
            case PARENT -> Part.PARENT;
            case SIBLING, HALF_SIBLING -> Part.SIBLING;
            case CHILD, PARTNER, OTHER -> Part.OTHER;
        };
    }
}
