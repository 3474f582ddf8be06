package tillit.casework.cases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.Entry;
import tillit.ground.access.PersonId;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Fact;
import tillit.ground.page.Mark;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;
import tillit.ground.people.Address;
import tillit.ground.people.People;
import tillit.ground.people.Person;

/** Puts the pages about a case that is about the wrong person into words. Each reading leaves a line in the log. */
@Component
class WrongPersonViews {

    private static final int LOOKS = 500;

    private final WrongPerson wrong;
    private final StoredCorrections corrections;
    private final CaseHeads heads;
    private final People people;
    private final Colleagues colleagues;
    private final Audit audit;
    private final Clock clock;

    WrongPersonViews(
            WrongPerson wrong,
            StoredCorrections corrections,
            CaseHeads heads,
            People people,
            Colleagues colleagues,
            Audit audit,
            Clock clock) {
        this.wrong = wrong;
        this.corrections = corrections;
        this.heads = heads;
        this.people = people;
        this.colleagues = colleagues;
        this.audit = audit;
        this.clock = clock;
    }

    WrongPersonView first(CaseId id, Wording wording) {
        CaseHead head = head(id, wording);
        String address = address(id);
        List<WrongPersonView.Way> ways = new ArrayList<>();
        for (PersonCorrection.How how : PersonCorrection.How.values()) {
            ways.add(way(how.name(), address + "/" + how.name() + "/searches", wording));
        }
        ways.add(way("NOTES", "/journal/" + id.value(), wording));
        List<WrongPersonView.Past> past =
                corrections.of(id).stream().map(it -> past(it, wording)).toList();
        return new WrongPersonView(address, head, ways, past);
    }

    WrongPersonView.Search search(CaseId id, PersonCorrection.How how, Optional<String> typed, Wording wording) {
        SocialCase found = mine(id);
        String to = address(id) + "/" + how.name() + "/corrections";
        List<Person> hits = typed.map(it ->
                        people.search(it, Stockholm.dayOf(clock.instant())).persons())
                .orElse(List.of());
        return new WrongPersonView.Search(
                address(id) + "/" + how.name() + "/searches",
                address(id),
                head(id, wording),
                say(wording, "search.lead", called(found.person(), wording)),
                typed.isEmpty() ? "" : say(wording, "search.found", hits.size()),
                hits.stream()
                        .filter(it -> !it.id().equals(found.person()))
                        .map(it -> found(it, to + "/" + it.id().value(), wording))
                        .toList(),
                to);
    }

    WrongPersonView.Confirm confirm(CaseId id, PersonCorrection.How how, Optional<UUID> right, Wording wording) {
        SocialCase found = mine(id);
        Optional<Person> meant = right.map(it -> people.find(new PersonId(it)).orElseThrow(Missing::new));
        List<Trace> traces = wrong.traces(found, wording);
        return new WrongPersonView.Confirm(
                address(id) + "/" + how.name() + "/corrections"
                        + right.map(it -> "/" + it).orElse(""),
                address(id) + "/" + how.name() + "/searches",
                head(id, wording),
                right.map(UUID::toString).orElse(""),
                called(found.person(), wording),
                meant.map(it -> born(it, wording)).orElse(""),
                meant.map(it -> facts(it, wording)).orElse(List.of()),
                meant.map(it -> say(wording, "checked.known", born(it, wording)))
                        .orElseGet(() -> say(wording, "checked.unfound")),
                words(traces, Trace.Fate.MOVES, wording),
                words(traces, Trace.Fate.STAYS, wording),
                words(traces, Trace.Fate.GONE_OUT, wording),
                looked(id));
    }

    private SocialCase mine(CaseId id) {
        SocialCase found;
        try {
            found = wrong.mine(id);
        } catch (Missing nowhere) {
            audit.note(Noted.about(id.value(), "case-read", Outcome.NOT_FOUND));
            throw nowhere;
        }
        audit.note(Noted.about(id.value(), "case-read", Outcome.READ));
        return found;
    }

    private CaseHead head(CaseId id, Wording wording) {
        mine(id);
        return heads.of(id, wording).orElseThrow(Missing::new);
    }

    private WrongPersonView.Way way(String what, String address, Wording wording) {
        return new WrongPersonView.Way(say(wording, "way." + what), say(wording, "way." + what + ".words"), address);
    }

    private WrongPersonView.Past past(PersonCorrection made, Wording wording) {
        return new WrongPersonView.Past(
                say(wording, "past", name(made.by()), wording.day(Stockholm.dayOf(made.at()))),
                made.reason(),
                made.goneOut().stream().map(it -> outside(made, it, wording)).toList());
    }

    private WrongPersonView.Outside outside(PersonCorrection made, PersonCorrection.GoneOut it, Wording wording) {
        String done = it.doneAt() == null || it.doneBy() == null || it.words() == null
                ? ""
                : say(
                        wording,
                        "outside.done",
                        it.words(),
                        name(it.doneBy()),
                        wording.day(Stockholm.dayOf(it.doneAt())));
        return new WrongPersonView.Outside(
                wording.say(it.what(), it.detail()), done, address(made.socialCase()) + "/gone-out/" + it.id());
    }

    private WrongPersonView.Found found(Person person, String address, Wording wording) {
        List<Mark> marks = person.isProtected()
                ? List.of(new Mark(
                        Mark.Meaning.SECRET,
                        "shield",
                        wording.say(person.protection().key())))
                : List.of();
        String born = born(person, wording);
        return new WrongPersonView.Found(
                person.shownName(), marks, facts(person, wording), say(wording, "search.yes", born), address);
    }

    private static List<Fact> facts(Person person, Wording wording) {
        List<Fact> facts = new ArrayList<>();
        person.number().ifPresent(it -> facts.add(new Fact(say(wording, "number"), it.shown())));
        if (person.birthDate() != null)
            facts.add(new Fact(say(wording, "born"), person.birthDate().toString()));
        switch (person.address()) {
            case Address.Hidden _ -> facts.add(Fact.hidden(wording.say("cases.address"), wording.say("cases.hidden")));
            case Address.Shown(String street, String town) -> {
                String at = Stream.of(street, town).filter(it -> !it.isBlank()).collect(Collectors.joining(", "));
                if (!at.isEmpty()) facts.add(new Fact(wording.say("cases.address"), at));
            }
        }
        return facts;
    }

    /** The name and the day of birth, so that both are read before anything is moved. */
    private static String born(Person person, Wording wording) {
        return person.birthDate() == null
                ? person.shownName()
                : say(
                        wording,
                        "name-born",
                        person.shownName(),
                        person.birthDate().toString());
    }

    private String called(PersonId id, Wording wording) {
        return people.find(id)
                .map(it -> it.shownName().isBlank() ? wording.say("cases.unnamed") : born(it, wording))
                .orElseGet(() -> wording.say("cases.unseen"));
    }

    private static List<String> words(List<Trace> traces, Trace.Fate fate, Wording wording) {
        return traces.stream()
                .filter(it -> it.fate() == fate)
                .map(it -> wording.say(it.key(), it.detail()))
                .toList();
    }

    /** Those who have looked in it since it began, each once: they may have to be told. */
    private String looked(CaseId id) {
        Set<UserId> who = new LinkedHashSet<>();
        audit.lookedIn(id.value(), LOOKS).forEach(it -> who.add(new UserId(it.userId())));
        who.remove(Entry.me().id());
        return colleagues.named(who).values().stream()
                .map(Colleague::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String name(UserId id) {
        return colleagues.named(id).map(Colleague::name).orElse("");
    }

    private static String address(CaseId id) {
        return "/cases/" + id.value() + "/wrong-person";
    }

    private static String say(Wording wording, String key, Object... arguments) {
        return wording.say("cases.wrong." + key, arguments);
    }
}
