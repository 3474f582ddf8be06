package tillit.casework.printout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.casework.cases.Part;
import tillit.casework.cases.Participant;
import tillit.ground.access.PersonId;
import tillit.ground.law.Stockholm;
import tillit.ground.people.Custody;
import tillit.ground.people.Kinship;
import tillit.ground.people.Mentions;
import tillit.ground.people.People;
import tillit.ground.people.Person;
import tillit.ground.people.Relative;

/**
 * Those of whom a copy for somebody else is not to tell: everybody in the case and the family but the one who gets it, with what they are known again by. OSL
 * (2009:400) 21 kap., 26 kap. 1 §.
 */
@Component
class Others {

    private final Cases cases;
    private final People people;
    private final Custody custody;
    private final Clock clock;

    Others(Cases cases, People people, Custody custody, Clock clock) {
        this.cases = cases;
        this.people = people;
        this.custody = custody;
        this.clock = clock;
    }

    /** What is looked for. @param ids of whom the hidden addresses are asked for */
    record Looked(List<Sign> signs, Set<PersonId> ids) {}

    /** Who may get a copy, as the reader calls them: those in the case whom the reader sees. */
    @Transactional
    public Map<PersonId, String> inCase(CaseId id) {
        return people.names(
                cases.participants(id).stream().map(Participant::person).toList());
    }

    /** @throws PrintoutRefusal.SomebodyUnseen if somebody is in the case whom the one who asks does not get to see */
    @Transactional(noRollbackFor = PrintoutRefusal.class)
    public Looked than(Recipient to, CaseId id) {
        List<Participant> parts = cases.participants(id);
        Map<PersonId, Person> known = new LinkedHashMap<>();
        for (Participant each : parts)
            known.put(each.person(), people.find(each.person()).orElseThrow(PrintoutRefusal.SomebodyUnseen::new));
        Optional<PersonId> self = parts.stream()
                .filter(it -> it.part() == Part.SELF)
                .map(Participant::person)
                .findFirst();
        Set<PersonId> siblings = new LinkedHashSet<>();
        parts.stream().filter(it -> it.part() == Part.SIBLING).forEach(it -> siblings.add(it.person()));
        self.map(it -> people.family(it, today())).orElse(List.of()).forEach(it -> {
            known.putIfAbsent(it.person().id(), it.person());
            if (isSibling(it)) siblings.add(it.person().id());
        });
        Optional<Person> reader = to.id().map(known::get);
        List<Sign> signs = new ArrayList<>(List.of(Sign.TELEPHONES, Sign.MAILS));
        known.values().stream()
                .filter(it -> to.id().filter(it.id()::equals).isEmpty())
                .forEach(it -> signs.addAll(
                        of(it, self.filter(it.id()::equals).isPresent(), reader, siblings.contains(it.id()))));
        return new Looked(List.copyOf(signs), Set.copyOf(known.keySet()));
    }

    private List<Sign> of(Person person, boolean isSelf, Optional<Person> reader, boolean isSibling) {
        List<Sign> signs = new ArrayList<>();
        if (!isSelf) add(signs, Sign.Kind.NUMBER, person, Mentions.number(person));
        boolean together =
                reader.filter(it -> Mentions.isSameAddress(it, person)).isPresent();
        if (!together) {
            add(signs, Sign.Kind.ADDRESS, person, Mentions.street(person));
            add(signs, Sign.Kind.STREET, person, Mentions.streetName(person));
        }
        if (person.isProtected() && !isSelf) add(signs, Sign.Kind.PROTECTED_NAME, person, Mentions.name(person));
        else if (isSibling && !isGuardianOf(person.id(), reader))
            add(signs, Sign.Kind.SIBLING, person, Mentions.givenName(person));
        return signs;
    }

    private static void add(List<Sign> signs, Sign.Kind kind, Person person, Optional<Pattern> pattern) {
        pattern.ifPresent(it -> signs.add(new Sign(kind, person.shownName(), it)));
    }

    private boolean isGuardianOf(PersonId sibling, Optional<Person> reader) {
        return reader.flatMap(it -> custody.of(sibling, List.of(), today())
                        .map(known -> known.family().get(it.id())))
                .filter(Kinship.GUARDIAN::equals)
                .isPresent();
    }

    private static boolean isSibling(Relative it) {
        return it.kinship() == Kinship.SIBLING || it.kinship() == Kinship.HALF_SIBLING;
    }

    private LocalDate today() {
        return Stockholm.dayOf(clock.instant());
    }
}
