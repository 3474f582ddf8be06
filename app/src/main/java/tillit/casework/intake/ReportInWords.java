package tillit.casework.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.UserId;
import tillit.ground.duties.Duty;
import tillit.ground.duties.DutyInWords;
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
        SubjectKind kind = each.subject().facts().kind();
        String known = each.person().map(Person::shownName).orElse("");
        if (kind == SubjectKind.NEWBORN) {
            String mother = each.mother().map(Person::shownName).orElse("");
            return Named.newborn(known, mother.isBlank() ? written.name() : mother);
        }
        return new Named(
                kind,
                known.isBlank() ? written.name() : known,
                each.age().orElse(null),
                written.age(),
                written.address());
    }

    /** @param others to whom the report may be given */
    ReportView view(ReportPage.SubjectPage shown, SubjectView whom, List<Colleague> others) {
        List<Named> all = page.about().stream().map(it -> named(it, wording)).toList();
        List<Secret> secrets = secrets();
        AsideInWords aside = new AsideInWords(page, names, wording);
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
                new CorrespondenceInWords(page, names, wording).view(address()),
                page.about().stream().map(it -> whom(it, it == shown)).toList(),
                whom,
                aside.facts(),
                page.report().reporter() != ReporterClass.ANONYMOUS,
                page.report().duplicateOf().isEmpty() && !page.same().isEmpty(),
                aside.owner(others, several() ? carriers() : List.of()),
                law(),
                aside.looks());
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
        return new ReportView.Letter(
                written.text(),
                written.language(),
                written.attachments(),
                new AttachmentInWords(wording).all(page.attached().atFirst()),
                signs);
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
                name(each),
                named(each, wording).heading(wording),
                say("kind." + each.subject().facts().kind().name()),
                say("state." + each.subject().state()),
                carrier(each),
                face,
                shown);
    }

    private List<tillit.ground.page.Duty> law() {
        return page.about().stream()
                .flatMap(each -> each.duties().stream().filter(Duty::isOpen))
                .map(duty -> duties.row(duty, address(), several() ? whom(duty) : "", wording))
                .toList();
    }

    private boolean several() {
        return page.about().size() > 1;
    }

    private List<Fact> carriers() {
        return page.about().stream()
                .map(each -> new Fact(name(each), carrier(each)))
                .toList();
    }

    private String carrier(ReportPage.SubjectPage each) {
        List<Colleague> carriers =
                page.carriers().getOrDefault(each.subject().facts().id(), List.of());
        boolean hasCase = each.decision().flatMap(OpeningDecision::socialCase).isPresent();
        if (carriers.isEmpty()) return say(hasCase ? "report.owner.case" : "report.owner.nobody");
        return AsideInWords.names(carriers, wording);
    }

    private String name(ReportPage.SubjectPage each) {
        return Named.names(List.of(named(each, wording)), wording);
    }

    private String say(String key, Object... arguments) {
        return wording.say("intake." + key, arguments);
    }
}
