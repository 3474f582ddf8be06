package tillit.casework.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.Entry;
import tillit.ground.access.UserId;
import tillit.ground.audit.Looked;
import tillit.ground.duties.Duty;
import tillit.ground.duties.DutyInWords;
import tillit.ground.page.Choice;
import tillit.ground.page.ClockFace;
import tillit.ground.page.Crumb;
import tillit.ground.page.Fact;
import tillit.ground.page.Secret;
import tillit.ground.page.Wording;
import tillit.ground.people.Person;

/** Puts a report into words, for one reader. */
final class ReportInWords {

    private final ReportPage page;
    private final Map<UserId, String> names;
    private final DutyInWords duties;
    private final Wording wording;

    ReportInWords(ReportPage page, Map<UserId, String> names, DutyInWords duties, Wording wording) {
        this.page = page;
        this.names = names;
        this.duties = duties;
        this.wording = wording;
    }

    /** What to call one of those in it. */
    static Named named(ReportPage.SubjectPage each, Wording wording) {
        SubjectAsWritten written = each.stored().written();
        String known = each.person().map(Person::shownName).orElse("");
        return new Named(
                each.subject().facts().kind(),
                known.isBlank() ? written.name() : known,
                each.age().orElse(null),
                written.age(),
                written.address());
    }

    /** @param others to whom the report may be given */
    ReportView view(ReportPage.SubjectPage shown, SubjectView whom, List<Colleague> others) {
        List<Named> all = page.about().stream().map(it -> named(it, wording)).toList();
        List<Secret> secrets = secrets();
        String everybody = Named.names(all, wording);
        return new ReportView(
                address(),
                secrets.isEmpty() ? say("report.title", everybody) : say("report.title.secret"),
                List.of(new Crumb(say("inbox.title"), "/intake"), new Crumb(everybody)),
                secrets,
                next(),
                Named.heading(all, wording),
                lead(),
                new MarksInWords(page, wording).all(),
                letter(),
                page.about().stream().map(it -> whom(it, it == shown)).toList(),
                whom,
                facts(),
                page.report().reporter() != ReporterClass.ANONYMOUS,
                !page.same().isEmpty(),
                owner(others),
                law(),
                looks());
    }

    private String address() {
        return "/intake/reports/" + page.report().id().value();
    }

    private List<Secret> secrets() {
        List<Secret> secrets = new ArrayList<>();
        if (page.report().stamp().isProtected()) secrets.add(secret("shield", "protected"));
        if (page.report().stamp().isLocked()) secrets.add(secret("lock", "locked"));
        return secrets;
    }

    private Secret secret(String icon, String what) {
        String key = "cases.secret." + what;
        return new Secret(icon, wording.say(key), wording.say(key + ".words"));
    }

    private ReportView.@Nullable Counting next() {
        return page.next()
                .map(duty -> new ReportView.Counting(
                        DutyInWords.face(duty), say("report.until.for", duties.title(duty, wording), whom(duty))))
                .orElse(null);
    }

    private String whom(Duty duty) {
        return page.about().stream()
                .filter(it -> it.subject().facts().id().value().equals(duty.subject()))
                .map(it -> named(it, wording).called(wording))
                .findFirst()
                .orElse("");
    }

    private String lead() {
        StoredReport report = page.report();
        String who = report.from().isBlank()
                ? say("report.from." + report.reporter().name())
                : say("report.from.post", InboxInWords.capital(report.from()));
        long children = page.about().stream()
                .filter(it -> it.subject().facts().kind() != SubjectKind.ADULT)
                .count();
        String about = children == page.about().size()
                ? say("report.children", children)
                : say("report.persons", page.about().size());
        return say("report.lead", who, wording.moment(report.receivedAt()), about);
    }

    private ReportView.Letter letter() {
        Written written = page.report().written();
        String signs = page.report().signs().stream()
                .map(it -> say("sign." + it.sign().name()) + (it.note().isBlank() ? "" : " (" + it.note() + ")"))
                .collect(Collectors.joining("; "));
        return new ReportView.Letter(written.text(), written.language(), written.attachments(), signs);
    }

    private ReportView.Whom whom(ReportPage.SubjectPage each, boolean shown) {
        ClockFace face = each.duties().stream()
                .filter(Duty::isOpen)
                .findFirst()
                .map(DutyInWords::face)
                .orElse(null);
        return new ReportView.Whom(
                ReportViews.address(
                        page.report().id().value(), each.subject().facts().id().value()),
                named(each, wording).heading(wording),
                say("kind." + each.subject().facts().kind().name()),
                say("state." + each.subject().state()),
                face,
                shown);
    }

    private List<Fact> facts() {
        StoredReport report = page.report();
        String reporter = say("reporter." + report.reporter().name());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(say("report.reporter.who"), report.from().isBlank() ? reporter : from(report)));
        String identity = say("report.reporter.identity");
        facts.add(
                report.reporter() == ReporterClass.ANONYMOUS
                        ? new Fact(identity, say("report.reporter.none"))
                        : Fact.hidden(identity, say("report.reporter.apart")));
        String way = say("channel." + report.channel().name())
                .toLowerCase(wording.language().locale());
        facts.add(new Fact(
                say("report.received"),
                InboxInWords.capital(say("report.received.way", wording.moment(report.receivedAt()), way))));
        facts.add(new Fact(say("report.counts"), wording.weekday(report.arrivedOn())));
        page.corrections()
                .forEach(it -> facts.add(new Fact(
                        say("report.corrected"),
                        say("report.corrected.words", wording.moment(it.was()), it.reason()))));
        facts.add(new Fact(say("report.receipt"), report.receipt()));
        facts.add(new Fact(say("report.feedback"), say("report.feedback." + wish(report.wantsFeedback()))));
        page.openings()
                .forEach(it -> facts.add(new Fact(
                        say("reporter.opened"),
                        say("reporter.opened.words", name(it.by()), wording.moment(it.at()), it.reason()))));
        return facts;
    }

    private String from(StoredReport report) {
        String from = InboxInWords.capital(report.from());
        return report.reporter() == ReporterClass.MANDATED ? say("report.reporter.mandated", from) : from;
    }

    private static String wish(@Nullable Boolean wants) {
        return wants == null ? "unknown" : wants ? "yes" : "no";
    }

    private ReportView.Owner owner(List<Colleague> others) {
        UserId me = Entry.me().id();
        String carriers = page.carriedBy().stream()
                .map(it -> it.id().equals(me) ? say("report.looked.you") : it.name())
                .collect(Collectors.joining(", "));
        boolean mine = page.carriedBy().stream().anyMatch(it -> it.id().equals(me));
        return new ReportView.Owner(
                carriers.isEmpty() ? say("report.owner.nobody") : carriers,
                me.value(),
                !mine,
                others.stream()
                        .map(it -> new Choice(String.valueOf(it.id().value()), it.name()))
                        .toList());
    }

    private List<tillit.ground.page.Duty> law() {
        boolean several = page.about().size() > 1;
        return page.about().stream()
                .flatMap(each -> each.duties().stream().filter(Duty::isOpen))
                .map(duty -> duties.row(duty, address(), several ? whom(duty) : "", wording))
                .toList();
    }

    /** Each person's reading or act once, the latest time: who has looked, not how often. */
    private List<ReportView.Look> looks() {
        Set<String> seen = new HashSet<>();
        return page.looked().stream()
                .filter(line -> seen.add(line.userId() + line.action()))
                .map(this::look)
                .toList();
    }

    private ReportView.Look look(Looked line) {
        UserId who = new UserId(line.userId());
        String action = "intake.looked." + line.action();
        return new ReportView.Look(
                who.equals(Entry.me().id()) ? say("report.looked.you") : name(who),
                wording.ago(line.at()),
                wording.knows(action) ? wording.say(action) : say("report.looked.other"));
    }

    private String name(UserId id) {
        return Optional.ofNullable(names.get(id))
                .orElseGet(() -> say(id.value() == 0 ? "report.looked.tillit" : "report.looked.somebody"));
    }

    private String say(String key, Object... arguments) {
        return wording.say("intake." + key, arguments);
    }
}
