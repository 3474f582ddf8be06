package tillit.casework.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Fact;
import tillit.ground.page.Mark;
import tillit.ground.page.Wording;
import tillit.ground.people.Address;
import tillit.ground.people.Kinship;
import tillit.ground.people.People;
import tillit.ground.people.Person;
import tillit.ground.people.Relative;

/** Puts those who may be meant before whoever has to say who it is: with age, address and family, and nobody chosen. */
@Component
class IdentityViews {

    private static final Set<Kinship> SIBLINGS = Set.of(Kinship.SIBLING, Kinship.HALF_SIBLING);
    private static final Set<Kinship> GUARDIANS = Set.of(Kinship.GUARDIAN);

    private final People people;
    private final Clock clock;

    IdentityViews(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * The question who it is.
     *
     * @param title the heading
     * @param name the name as it was written
     */
    IdentityView.Ask ask(List<Person> candidates, String title, String name, Wording wording) {
        List<IdentityView.Candidacy> shown = new ArrayList<>();
        for (Person candidate : candidates) {
            shown.add(candidacy(candidate, shown.isEmpty() ? "who" : "who-" + shown.size(), wording));
        }
        String lead = wording.say(shown.isEmpty() ? "intake.identity.lead.none" : "intake.identity.lead");
        return new IdentityView.Ask(title, lead, name, shown, answers(shown.isEmpty(), wording));
    }

    private static List<IdentityView.Answer> answers(boolean first, Wording wording) {
        return List.of(
                new IdentityView.Answer("again", wording.say("intake.identity.again"), first),
                new IdentityView.Answer("unsure", wording.say("intake.identity.unsure-answer"), false));
    }

    private IdentityView.Candidacy candidacy(Person person, String id, Wording wording) {
        List<Mark> marks = person.isProtected()
                ? List.of(new Mark(
                        Mark.Meaning.SECRET,
                        "shield",
                        wording.say(person.protection().key())))
                : List.of();
        String name = nameAndAge(person, wording);
        return new IdentityView.Candidacy(
                id,
                person.id().value().toString(),
                name,
                "",
                marks,
                facts(person, wording),
                wording.say("intake.identity.yes", name));
    }

    private List<Fact> facts(Person person, Wording wording) {
        List<Relative> family = people.family(person.id(), today());
        List<Fact> facts = new ArrayList<>();
        String number = person.number().map(it -> it.shown()).orElseGet(() -> wording.say("intake.identity.unknown"));
        facts.add(new Fact(wording.say("intake.identity.number"), number));
        facts.add(address(person, wording));
        related(family, GUARDIANS, wording)
                .forEach(it -> facts.add(new Fact(wording.say("intake.identity.guardians"), it)));
        related(family, SIBLINGS, wording)
                .forEach(it -> facts.add(new Fact(wording.say("intake.identity.siblings"), it)));
        return facts;
    }

    private static Fact address(Person person, Wording wording) {
        String label = wording.say("intake.identity.address");
        return switch (person.address()) {
            case Address.Hidden _ -> Fact.hidden(label, wording.say("intake.identity.hidden"));
            case Address.Shown(String street, String town) ->
                new Fact(
                        label,
                        Stream.of(street, town).filter(it -> !it.isBlank()).collect(Collectors.joining(", ")));
        };
    }

    private Stream<String> related(List<Relative> family, Set<Kinship> kinships, Wording wording) {
        String names = family.stream()
                .filter(it -> kinships.contains(it.kinship()))
                .map(it -> nameAndAge(it.person(), wording))
                .distinct()
                .collect(Collectors.joining(", "));
        return Stream.of(names).filter(it -> !it.isEmpty());
    }

    private String nameAndAge(Person person, Wording wording) {
        String name = person.shownName().isBlank() ? wording.say("intake.unnamed.adult") : person.shownName();
        return person.ageOn(today())
                .map(age -> wording.say("intake.name-age", name, age))
                .orElse(name);
    }

    private LocalDate today() {
        return Stockholm.dayOf(clock.instant());
    }
}
