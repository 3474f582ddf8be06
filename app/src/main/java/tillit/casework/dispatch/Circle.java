package tillit.casework.dispatch;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.casework.cases.Part;
import tillit.casework.cases.Participant;
import tillit.ground.access.PersonId;
import tillit.ground.people.People;
import tillit.ground.people.Person;

/** Those who belong to a case, as the register says it at that moment: to them letters go, and of each other these tell nothing. */
@Component
class Circle {

    private final Cases cases;
    private final People people;

    Circle(Cases cases, People people) {
        this.cases = cases;
        this.people = people;
    }

    /** Somebody in the case. @param known empty for somebody whom the one who asks does not get to see */
    record Member(PersonId id, Part part, Optional<Person> known) {

        boolean isSelf() {
            return part == Part.SELF;
        }

        boolean isProtected() {
            return known.filter(Person::isProtected).isPresent();
        }
    }

    /** All of them, the one whose case it is first. That they were read stands in the log. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Member> of(CaseId socialCase) {
        return cases.participants(socialCase).stream().map(this::member).toList();
    }

    private Member member(Participant it) {
        return new Member(it.person(), it.part(), people.find(it.person()));
    }
}
