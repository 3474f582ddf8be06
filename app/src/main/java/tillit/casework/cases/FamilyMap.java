package tillit.casework.cases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tillit.casework.cases.FamilyView.For;
import tillit.casework.cases.FamilyView.Group;
import tillit.casework.cases.FamilyView.Kin;
import tillit.ground.access.PersonId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Choice;
import tillit.ground.page.Mark;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;
import tillit.ground.people.Address;
import tillit.ground.people.Kinship;
import tillit.ground.people.People;
import tillit.ground.people.Person;
import tillit.ground.people.Relative;

/**
 * The people around the one whose case it is. A relation that is hidden from the reader is not there and leaves no hole. What a guardian may be shown
 * is a view of its own: no address but that guardian's own, since the child's tells where the other one lives; nobody whose identity is protected; no
 * sibling through the other one alone; and of the network only whom somebody has said may be shown.
 */
@Component
class FamilyMap {

    private static final Set<Kinship> PARENTS = Set.of(Kinship.GUARDIAN, Kinship.PARENT);

    private final SocialCases cases;
    private final CaseHeads heads;
    private final Network network;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    FamilyMap(SocialCases cases, CaseHeads heads, Network network, People people, Audit audit, Clock clock) {
        this.cases = cases;
        this.heads = heads;
        this.network = network;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of it, for those who work in the case. */
    FamilyView all(CaseId id, Wording wording) {
        SocialCase found = found(id, "family-map-read");
        List<Relative> family = family(found);
        Map<PersonId, String> through = through(family, wording);
        List<For> views = mayBeShownTo(found, family)
                .map(it -> new For(
                        wording.say("cases.map.for", it.shownName()),
                        address(id) + "/for/" + it.id().value()))
                .toList();
        return view(
                id,
                "",
                people.find(found.person()).map(it -> kin(it, wording.say("cases.part.SELF"), true, wording)),
                family.stream()
                        .collect(Collectors.groupingBy(
                                Relative::kinship,
                                java.util.TreeMap::new,
                                Collectors.mapping(
                                        it -> kin(it.person(), what(it, through, wording), true, wording),
                                        Collectors.toList()))),
                network.of(id),
                views,
                wording);
    }

    /** What that guardian may be shown. @throws Missing if it is no guardian whom the one who asks sees */
    FamilyView forGuardian(CaseId id, UUID guardian, Wording wording) {
        SocialCase found = found(id, "family-map-for-guardian-read");
        List<Relative> family = family(found);
        Person reader = mayBeShownTo(found, family)
                .filter(it -> it.id().value().equals(guardian))
                .findFirst()
                .orElseThrow(Missing::new);
        Predicate<Relative> isTheirs = relative -> PARENTS.contains(relative.kinship())
                || relative.kinship() == Kinship.SIBLING
                || isChildOf(relative.person(), reader);
        return view(
                id,
                wording.say("cases.map.only", reader.shownName()),
                people.find(found.person())
                        .map(it -> kin(it, wording.say("cases.part.SELF"), isHome(it, reader), wording)),
                family.stream()
                        .filter(isTheirs)
                        .filter(it ->
                                !it.person().isProtected() || it.person().id().equals(reader.id()))
                        .collect(Collectors.groupingBy(
                                Relative::kinship,
                                java.util.TreeMap::new,
                                Collectors.mapping(
                                        it -> kin(
                                                it.person(),
                                                wording.say(it.kinship().key()),
                                                isHome(it.person(), reader),
                                                wording),
                                        Collectors.toList()))),
                network.of(id).stream()
                        .filter(it -> !it.onlyUs() && !it.isEnded())
                        .toList(),
                List.of(),
                wording);
    }

    private SocialCase found(CaseId id, String what) {
        var found = cases.find(id);
        audit.note(Noted.about(id.value(), what, found.isPresent() ? Outcome.READ : Outcome.NOT_FOUND));
        return found.orElseThrow(Missing::new);
    }

    private List<Relative> family(SocialCase found) {
        return people.family(found.person(), Stockholm.dayOf(clock.instant()));
    }

    /** The guardians; nobody in a case that somebody protected is in, whose map is shown to no one outside. */
    private static Stream<Person> mayBeShownTo(SocialCase found, List<Relative> family) {
        if (found.stamp().isProtected()) return Stream.empty();
        return family.stream().filter(it -> it.kinship() == Kinship.GUARDIAN).map(Relative::person);
    }

    private FamilyView view(
            CaseId id,
            String only,
            java.util.Optional<Kin> self,
            Map<Kinship, List<Kin>> family,
            List<Near> near,
            List<For> views,
            Wording wording) {
        CaseHead head = heads.of(id, wording).orElseThrow(Missing::new);
        Kin child = self.orElseGet(() -> new Kin(
                wording.say("cases.unseen"),
                wording.say("cases.part.SELF"),
                List.of(),
                false,
                List.of(),
                "",
                "",
                false));
        List<Group> groups = new ArrayList<>();
        family.forEach((kinship, kin) -> groups.add(new Group(wording.say("cases.map.group." + kinship.name()), kin)));
        boolean isOurs = only.isEmpty();
        List<Kin> around = near.stream()
                .filter(it -> !it.isEnded())
                .map(it -> kin(id, it, isOurs, wording))
                .toList();
        List<Kin> drawn = new ArrayList<>();
        family.forEach((kinship, kin) -> {
            if (!PARENTS.contains(kinship)) drawn.addAll(kin);
        });
        drawn.addAll(around);
        if (!around.isEmpty()) groups.add(new Group(wording.say("cases.map.group.NETWORK"), around));
        List<Kin> above = Stream.of(Kinship.GUARDIAN, Kinship.PARENT)
                .flatMap(it -> family.getOrDefault(it, List.of()).stream())
                .toList();
        return new FamilyView(
                address(id),
                head,
                only,
                child,
                Drawings.of(child, above, drawn),
                groups,
                near.stream()
                        .filter(Near::isEnded)
                        .map(it -> kin(id, it, false, wording))
                        .toList(),
                views,
                Stream.of(Near.Part.values())
                        .map(it -> new Choice(it.name(), wording.say("cases.near." + it.name())))
                        .toList());
    }

    private static Kin kin(Person person, String what, boolean addressed, Wording wording) {
        List<Mark> marks = person.isProtected()
                ? List.of(new Mark(
                        Mark.Meaning.SECRET,
                        "shield",
                        wording.say(person.protection().key())))
                : List.of();
        List<String> lines = addressed
                        && person.address() instanceof Address.Shown shown
                        && !line(shown).isEmpty()
                ? List.of(line(shown))
                : List.of();
        return new Kin(
                person.shownName().isBlank() ? wording.say("cases.unnamed") : person.shownName(),
                what,
                lines,
                person.isProtected(),
                marks,
                "/people/persons/" + person.id().value(),
                "",
                false);
    }

    private static Kin kin(CaseId id, Near near, boolean isOurs, Wording wording) {
        String part = wording.say("cases.near." + near.part().name());
        List<String> lines = new ArrayList<>();
        if (!near.phone().isBlank()) lines.add(wording.say("cases.map.phone", near.phone()));
        if (near.since() != null)
            lines.add(wording.say("cases.map.since", near.since().toString()));
        if (isOurs && !near.note().isBlank()) lines.add(near.note());
        return new Kin(
                near.name(),
                near.ownWords().isBlank() ? part : near.ownWords(),
                lines,
                false,
                List.of(),
                "",
                isOurs ? address(id) + "/network/" + near.id() : "",
                near.onlyUs());
    }

    /** Through which parent somebody is a half-sibling: reckoned from the relations that the reader sees, never from a name. */
    private Map<PersonId, String> through(List<Relative> family, Wording wording) {
        Set<PersonId> parents = family.stream()
                .filter(it -> PARENTS.contains(it.kinship()))
                .map(it -> it.person().id())
                .collect(Collectors.toSet());
        Map<PersonId, String> through = new LinkedHashMap<>();
        family.stream().filter(it -> it.kinship() == Kinship.HALF_SIBLING).forEach(half -> {
            String by = parentsOf(half.person())
                    .filter(it -> parents.contains(it.id()))
                    .map(Person::shownName)
                    .distinct()
                    .collect(Collectors.joining(", "));
            if (!by.isEmpty()) through.put(half.person().id(), wording.say("cases.map.half", by));
        });
        return through;
    }

    private boolean isChildOf(Person person, Person parent) {
        return parentsOf(person).anyMatch(it -> it.id().equals(parent.id()));
    }

    private Stream<Person> parentsOf(Person person) {
        return people.family(person.id(), Stockholm.dayOf(clock.instant())).stream()
                .filter(it -> PARENTS.contains(it.kinship()))
                .map(Relative::person);
    }

    private static String what(Relative relative, Map<PersonId, String> through, Wording wording) {
        return through.getOrDefault(
                relative.person().id(), wording.say(relative.kinship().key()));
    }

    /** Whether the address is the guardian's own. */
    private static boolean isHome(Person person, Person guardian) {
        return person.id().equals(guardian.id())
                || (person.address() instanceof Address.Shown theirs
                        && guardian.address() instanceof Address.Shown own
                        && !own.street().isBlank()
                        && theirs.equals(own));
    }

    private static String line(Address.Shown shown) {
        return Stream.of(shown.street(), shown.town())
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String address(CaseId id) {
        return "/cases/" + id.value() + "/family";
    }
}
