package tillit.casework.commission;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.Cases;
import tillit.casework.cases.Participant;
import tillit.casework.commission.CommissionPart.What;
import tillit.casework.decision.Decision;
import tillit.casework.decision.Decisions;
import tillit.casework.decision.Measure;
import tillit.ground.access.PersonId;
import tillit.ground.law.Refusal;
import tillit.ground.people.Address;
import tillit.ground.people.Mentions;
import tillit.ground.people.People;
import tillit.ground.people.Person;
import tillit.ground.people.Protection;

/**
 * What a provider may be told of somebody's case, each part as it stands today. Of somebody protected neither name, number nor address is offered, and no words
 * that tell of them are let through: that is agreed upon by word of mouth. OSL (2009:400) 21 kap. 3 and 3 a §§ and 26 kap. 1 §.
 */
@Component
class Offered {

    private final Cases cases;
    private final People people;
    private final Decisions decisions;

    Offered(Cases cases, People people, Decisions decisions) {
        this.cases = cases;
        this.people = people;
        this.decisions = decisions;
    }

    /** What can be chosen for a measure. That the person and the decision were read stands in the log. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<What, String> of(Measure measure) {
        Map<What, String> offered = new EnumMap<>(What.class);
        decisions
                .find(measure.decision())
                .filter(Decision.Taken.class::isInstance)
                .map(Decision.Taken.class::cast)
                .map(it -> it.content().what())
                .filter(it -> !it.isBlank())
                .ifPresent(it -> offered.put(What.DECISION, it));
        people.find(measure.person())
                .filter(it -> it.protection() == Protection.NONE)
                .ifPresent(it -> {
                    offered.put(What.NAME, it.shownName());
                    it.number().ifPresent(number -> offered.put(What.NUMBER, number.shown()));
                    address(it).ifPresent(address -> offered.put(What.ADDRESS, address));
                });
        List<PersonId> all = everybody(measure);
        offered.values().removeIf(it -> tells(it, all));
        return offered;
    }

    /** Why words of the orderer's own cannot go to a provider: they tell where somebody protected in the case lives, or who that is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Refusal> stopped(Measure measure, Map<String, String> byField) {
        List<PersonId> all = everybody(measure);
        List<Refusal> found = new ArrayList<>();
        byField.forEach((field, words) -> {
            if (!words.isBlank() && tells(words, all)) found.add(new CommissionRefusal.TellsOfProtected(field));
        });
        return found;
    }

    private boolean tells(String words, List<PersonId> all) {
        String text = Mentions.plain(words);
        if (people.isHiddenAddressIn(text + "\n" + Mentions.whole(text), all)) return true;
        return all.stream()
                .flatMap(it -> people.find(it).stream())
                .filter(Person::isProtected)
                .flatMap(it -> Stream.of(Mentions.name(it), Mentions.number(it)))
                .flatMap(java.util.Optional::stream)
                .anyMatch(it -> it.matcher(text).find());
    }

    private List<PersonId> everybody(Measure measure) {
        return cases.participants(measure.socialCase()).stream()
                .map(Participant::person)
                .distinct()
                .toList();
    }

    private static java.util.Optional<String> address(Person person) {
        if (!(person.address() instanceof Address.Shown shown) || shown.street().isBlank())
            return java.util.Optional.empty();
        return java.util.Optional.of(shown.street() + ", " + shown.town());
    }
}
