package tillit.casework.investigation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import tillit.ground.access.PersonId;
import tillit.ground.access.UserId;
import tillit.ground.duties.DutyInWords;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Beside;
import tillit.ground.page.Crumb;
import tillit.ground.page.Fact;
import tillit.ground.page.Wording;

/** Puts an investigation into words, for one reader: how far it has come, and what is left to do. */
final class InvestigationInWords {

    private final InvestigationDesk.Overview overview;
    private final Investigation investigation;
    private final DutyInWords duties;
    private final Wording wording;
    private final String address;

    InvestigationInWords(InvestigationDesk.Overview overview, DutyInWords duties, Wording wording) {
        this.overview = overview;
        this.investigation = overview.investigation();
        this.duties = duties;
        this.wording = wording;
        this.address = InvestigationPages.address(investigation.id());
    }

    InvestigationView.Overview view(List<Beside.Line> outcomes) {
        boolean hasEnd = overview.duties().stream()
                .anyMatch(it -> it.isOpen() && it.rule().value().equals("child-investigation"));
        return new InvestigationView.Overview(
                address,
                overview.head(),
                overview.head().to(say("title")),
                state(),
                steps(),
                overview.duties().stream()
                        .filter(it -> it.isOpen())
                        .map(it -> duties.row(it, address, "", wording))
                        .toList(),
                facts(),
                overview.extensions().stream().map(this::longer).toList(),
                hasEnd && investigation.isRunning() ? address + "/extension" : "",
                investigation.isRunning() ? "" : address + "/letters",
                outcomes);
    }

    /** The way to a page below the investigation's own. */
    static List<Crumb> crumbs(InvestigationDesk.Overview overview, String page, Wording wording) {
        List<Crumb> crumbs = new ArrayList<>(overview.head().crumbs());
        crumbs.add(new Crumb(
                wording.say("investigation.title"),
                InvestigationPages.address(overview.investigation().id())));
        crumbs.add(new Crumb(page));
        return crumbs;
    }

    private String state() {
        String opened = wording.fullDay(investigation.openedOn());
        return investigation
                .closedAt()
                .map(it -> say("state.closed", opened, wording.fullDay(Stockholm.dayOf(it))))
                .orElseGet(() -> say("state.running", opened));
    }

    private List<InvestigationView.Step> steps() {
        List<InvestigationView.Step> steps = new ArrayList<>();
        Optional.ofNullable(overview.papers().get(Paper.Kind.PLAN))
                .ifPresent(it -> steps.add(paper(Paper.Kind.PLAN, it)));
        steps.add(new InvestigationView.Step(
                "findings",
                say("findings.title"),
                overview.findings().isEmpty() ? null : Boolean.TRUE,
                say("findings.count", overview.findings().size()),
                address + "/findings",
                say("findings.go")));
        Optional.ofNullable(overview.papers().get(Paper.Kind.DOCUMENT))
                .ifPresent(it -> steps.add(paper(Paper.Kind.DOCUMENT, it)));
        steps.add(new InvestigationView.Step(
                "communication",
                say("communication.title"),
                overview.notHeard().isEmpty() && !overview.parties().isEmpty(),
                communication(),
                address + "/communication",
                say("communication.go")));
        return steps;
    }

    private InvestigationView.Step paper(Paper.Kind kind, InvestigationDesk.State state) {
        String key = "paper." + kind + ".";
        String words = state.written()
                .map(it -> say("paper.written", name(it.savedBy()), wording.moment(it.savedAt())))
                .orElseGet(() -> state.signed().stream()
                        .findFirst()
                        .map(it -> say("paper.signed", name(it.signedBy()), wording.moment(it.signedAt())))
                        .orElseGet(() -> say("paper.not-begun")));
        boolean signed = !state.signed().isEmpty();
        return new InvestigationView.Step(
                kind.path(),
                say(key + "title"),
                signed && state.written().isEmpty(),
                words,
                address + "/papers/" + kind.path(),
                say(signed || !investigation.isRunning() ? "paper.read" : "paper.write"));
    }

    private String communication() {
        if (overview.parties().isEmpty()) return say("communication.nobody");
        if (overview.notHeard().isEmpty()) return say("communication.all");
        return say(
                "communication.waits",
                overview.notHeard().stream().map(this::person).collect(Collectors.joining(", ")));
    }

    private List<Fact> facts() {
        LocalDate today = overview.today();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(say("days"), say("days.of", investigation.daysUntil(today))));
        long all =
                overview.others().stream().mapToLong(it -> it.daysUntil(today)).sum();
        if (overview.others().size() > 1)
            facts.add(new Fact(
                    say("days.all"), say("days.all.of", all, overview.others().size())));
        investigation
                .again()
                .ifPresent(it -> facts.add(
                        new Fact(say("again"), say("again.why", wording.fullDay(it.lastEndedOn()), it.reasons()))));
        lastBefore().ifPresent(it -> facts.add(new Fact(say("before"), say("before.closed", wording.fullDay(it)))));
        return facts;
    }

    private Optional<LocalDate> lastBefore() {
        return overview.others().stream()
                .filter(it ->
                        !it.id().equals(investigation.id()) && it.openedAt().isBefore(investigation.openedAt()))
                .flatMap(it -> it.closedAt().stream())
                .map(Stockholm::dayOf)
                .max(LocalDate::compareTo);
    }

    private String longer(Extension extension) {
        return say(
                "longer.was",
                wording.fullDay(extension.wasEnd()),
                wording.fullDay(extension.newEnd()),
                name(extension.decidedBy()),
                wording.moment(extension.decidedAt()),
                extension.reasons());
    }

    private String person(PersonId id) {
        String name = Objects.requireNonNullElse(overview.names().get(id), "");
        return name.isBlank() ? wording.say("cases.unnamed") : name;
    }

    private String name(UserId id) {
        return overview.colleagues().getOrDefault(id, wording.say("cases.looked.somebody"));
    }

    private String say(String key, Object... arguments) {
        return wording.say("investigation." + key, arguments);
    }
}
