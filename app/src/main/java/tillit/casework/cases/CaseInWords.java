package tillit.casework.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.Entry;
import tillit.ground.access.UserId;
import tillit.ground.audit.Looked;
import tillit.ground.duties.Duty;
import tillit.ground.duties.DutyInWords;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Choice;
import tillit.ground.page.Fact;
import tillit.ground.page.Mark;
import tillit.ground.page.Wording;
import tillit.ground.people.Address;
import tillit.ground.people.Person;

/** Puts a case into words, for one reader. */
final class CaseInWords {

    private static final Set<String> PROOFS = Set.of(
            "investigation-opened",
            "investigation-closed",
            "investigation-document-signed",
            "decision-signed",
            "protection-assessment-signed",
            "case-opened",
            "case-closed");

    /** What came from outside: whoever wrote it down did not do it. */
    private static final Set<String> CAME = Set.of("report-arrived", "report-joined");

    private static final Set<String> INVESTIGATED =
            Set.of("investigation-opened", "investigation-extended", "investigation-closed");

    private final CaseOverview overview;
    private final DutyInWords duties;
    private final Map<UserId, String> names;
    private final Wording wording;
    private final Clock clock;

    /** @param names of all who are mentioned */
    CaseInWords(CaseOverview overview, DutyInWords duties, Map<UserId, String> names, Wording wording, Clock clock) {
        this.overview = overview;
        this.duties = duties;
        this.names = names;
        this.wording = wording;
        this.clock = clock;
    }

    CaseView view(CaseHead head, List<Choice> colleagues) {
        return new CaseView(
                address(),
                head,
                investigation(),
                rows(true),
                rows(false),
                family(),
                ahead(),
                events(),
                carried(),
                colleagues,
                looked(),
                overview.socialCase().isOpen());
    }

    private String address() {
        return "/cases/" + overview.socialCase().id().value();
    }

    private String nameAndAge(Person person) {
        String name = person.shownName().isBlank() ? say("unnamed") : person.shownName();
        return person.ageOn(today()).map(age -> say("name-age", name, age)).orElse(name);
    }

    private String investigation() {
        return overview.timeline().stream()
                .filter(it -> INVESTIGATED.contains(it.what()))
                .findFirst()
                .map(it -> say("state." + it.what(), wording.day(Stockholm.dayOf(it.at()))))
                .orElse("");
    }

    private List<tillit.ground.page.Duty> rows(boolean open) {
        return overview.duties().stream()
                .filter(duty -> duty.isOpen() == open)
                .map(duty -> duties.row(duty, address() + "#timeline", owner(duty), wording))
                .toList();
    }

    private String owner(Duty duty) {
        return duty.owner().map(this::name).orElse(say("duty.unit"));
    }

    private List<CaseView.Kin> family() {
        return overview.people().stream()
                .filter(it -> it.part() != Part.SELF)
                .map(this::kin)
                .toList();
    }

    private CaseView.Kin kin(CaseOverview.InCase member) {
        Person person = member.person();
        List<Mark> marks = person.isProtected()
                ? List.of(new Mark(
                        Mark.Meaning.SECRET,
                        "shield",
                        wording.say(person.protection().key())))
                : List.of();
        String address = person.address() instanceof Address.Shown(String street, String town)
                ? (street + ", " + town).replaceAll("^, |, $", "")
                : "";
        return new CaseView.Kin(
                nameAndAge(person),
                say("part." + member.part().name()),
                address,
                person.address() instanceof Address.Hidden,
                marks);
    }

    private List<CaseView.Ahead> ahead() {
        return overview.duties().stream()
                .filter(Duty::isOpen)
                .flatMap(duty -> duty.deadline().stream()
                        .filter(it -> it.latestOn().isAfter(today()))
                        .map(it -> new CaseView.Ahead(duties.title(duty, wording), it.latestOn())))
                .toList()
                .reversed();
    }

    private List<CaseView.Event> events() {
        return overview.timeline().stream()
                .map(it -> new CaseView.Event(
                        say("happening." + it.what()),
                        it.at(),
                        it.timeKnown(),
                        CAME.contains(it.what()) ? "" : name(it.by()),
                        PROOFS.contains(it.what()) ? "proof" : ""))
                .distinct()
                .toList();
    }

    private List<Fact> carried() {
        List<Fact> facts = new ArrayList<>();
        String carriers = overview.carriedBy().stream().map(Colleague::name).collect(Collectors.joining(", "));
        facts.add(new Fact(say("carried.by"), carriers.isEmpty() ? say("carried.nobody") : carriers));
        facts.add(new Fact(
                say("carried.since"),
                wording.day(Stockholm.dayOf(overview.socialCase().openedAt()))));
        overview.socialCase()
                .closedAt()
                .ifPresent(it -> facts.add(new Fact(say("closed"), wording.day(Stockholm.dayOf(it)))));
        return facts;
    }

    /** Each person's reading or act once, the latest time: who has looked, not how often. */
    private List<CaseView.Look> looked() {
        Set<String> seen = new HashSet<>();
        return overview.looked().stream()
                .filter(line -> seen.add(line.userId() + what(line)))
                .map(this::look)
                .toList();
    }

    private CaseView.Look look(Looked line) {
        UserId who = new UserId(line.userId());
        return new CaseView.Look(
                who.equals(Entry.me().id()) ? say("looked.you") : name(who), wording.ago(line.at()), what(line));
    }

    private String what(Looked line) {
        String action = "cases.looked." + line.action();
        String what = wording.knows(action) ? wording.say(action) : say("looked.other");
        return switch (line.outcome()) {
            case DONE, READ, FOUND, NOT_FOUND -> what;
            case REFUSED -> say("looked.refused", what);
        };
    }

    private String name(UserId id) {
        return names.getOrDefault(id, say(id.value() == 0 ? "looked.tillit" : "looked.somebody"));
    }

    private LocalDate today() {
        return Stockholm.dayOf(clock.instant());
    }

    private String say(String key, Object... arguments) {
        return wording.say("cases." + key, arguments);
    }
}
