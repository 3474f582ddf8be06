package tillit.casework.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tillit.casework.cases.SocialCase;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.Entry;
import tillit.ground.access.Membership;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.Role;
import tillit.ground.access.Takes;
import tillit.ground.access.UserId;
import tillit.ground.duties.DutyInWords;
import tillit.ground.law.Law;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Choice;
import tillit.ground.page.Form;
import tillit.ground.page.Wording;

/** Puts a report into words for the one who asks, with one of those it is about in the foreground. */
@Component
class ReportViews {

    private final Reports reports;
    private final IdentityViews identities;
    private final Colleagues colleagues;
    private final Municipalities municipalities;
    private final MandateInWords mandates;
    private final DutyInWords duties;
    private final Law law;
    private final Clock clock;

    ReportViews(
            Reports reports,
            IdentityViews identities,
            Colleagues colleagues,
            Municipalities municipalities,
            MandateInWords mandates,
            DutyInWords duties,
            Law law,
            Clock clock) {
        this.reports = reports;
        this.identities = identities;
        this.colleagues = colleagues;
        this.municipalities = municipalities;
        this.mandates = mandates;
        this.duties = duties;
        this.law = law;
        this.clock = clock;
    }

    /** The page of somebody in a report. */
    static String address(UUID report, UUID subject) {
        return "/intake/reports/" + report + "/subjects/" + subject;
    }

    /** The report, with the first of those who have something left to do. */
    ReportView report(ReportId id, Wording wording) {
        ReportPage page = reports.page(id);
        return view(page, Turn.first(page), wording);
    }

    /** The report, with that one. @throws Missing if nobody like that is in it */
    ReportView report(ReportId id, SubjectId subject, Wording wording) {
        ReportPage page = reports.page(id);
        return view(page, Turn.of(page, subject), wording);
    }

    /** Where to go on when something has been done for somebody: to the next who lacks a protection assessment. */
    String next(ReportId id, SubjectId done) {
        ReportPage page = reports.page(id);
        return Turn.unassessed(page)
                .map(next -> "redirect:" + address(id.value(), next.value()))
                .orElseGet(() -> "redirect:" + address(id.value(), done.value()) + "#decision");
    }

    /** Puts a page that does something with one in a report into the model. */
    SubjectView act(ReportId id, SubjectId subject, String what, String path, Wording wording, Model model) {
        ReportPage page = reports.page(id);
        ReportPage.SubjectPage whom = Turn.of(page, subject);
        ReportView report = view(page, whom, wording);
        ActInWords words = new ActInWords(page, report, municipalities(whom, wording), law, wording, today());
        model.addAttribute("act", words.about(whom, what, report.whom().address() + "/" + path));
        model.addAttribute("whom", report.whom());
        if (what.equals("extension")) {
            model.addAttribute("instead", mandates.insteadOfExtending(page.unit(), today(), wording));
        }
        return report.whom();
    }

    /** Puts a page that answers what a report asks for into the model. */
    void reply(ReportId id, SubjectId subject, Replies.Asked asked, Wording wording, Form form, Model model) {
        ReportPage page = reports.page(id);
        ReportPage.SubjectPage whom = Turn.of(page, subject);
        ReportView report = view(page, whom, wording);
        String address = report.whom().address() + "/" + RequestsInWords.page(asked);
        ActInWords words = new ActInWords(page, report, List.of(), law, wording, today());
        model.addAttribute("form", form.beginningWith(begun(asked, wording)));
        model.addAttribute("reply", words.reply(whom, asked, address));
    }

    /** An answer is mostly written down when it is given; a birth is mostly heard of later. */
    private Map<String, String> begun(Replies.Asked asked, Wording wording) {
        if (asked == Replies.Asked.BIRTH) return Map.of();
        String time = DateTimeFormatter.ofPattern(wording.say("page.time.pattern"))
                .format(clock.instant().atZone(Stockholm.ZONE));
        return Map.of("happened.day", wording.day(today()), "happened.time", time);
    }

    /** Puts a page that does something with a whole report into the model. */
    void act(ReportId id, String what, String path, Wording wording, Model model) {
        ReportPage page = reports.page(id);
        ReportView report = view(page, Turn.first(page), wording);
        ActInWords words = new ActInWords(page, report, units(page), law, wording, today());
        model.addAttribute("act", words.about(what, report.address() + "/" + path));
    }

    private ReportView view(ReportPage page, ReportPage.SubjectPage shown, Wording wording) {
        Map<UserId, String> names = names(page, shown);
        Named named = ReportInWords.named(shown, wording);
        SubjectView whom = new SubjectInWords(shown, municipalities, law, wording, today())
                .view(
                        named.called(wording),
                        new IdentityInWords(shown, named, names, identities, wording).view(),
                        new EarlierInWords(page, shown, named, wording).view(),
                        names,
                        page.cases().stream().map(SocialCase::id).collect(Collectors.toSet()),
                        page.report().duplicateOf().orElse(null),
                        carriers(),
                        mandates.sentence(page.unit(), today(), wording));
        return new ReportInWords(page, names, duties, wording).view(shown, whom, others(page));
    }

    /** Those who can be given a case: whoever works in the reader's units, and in the units that take cases. */
    private List<Colleague> carriers() {
        return Stream.concat(
                        Entry.me().memberships().stream()
                                .filter(it -> it.role() != Role.DELIVERER)
                                .map(Membership::unit),
                        colleagues.units().stream()
                                .filter(it -> it.takes().name().endsWith("_CASES"))
                                .map(it -> it.id()))
                .distinct()
                .flatMap(unit -> colleagues.in(unit).stream())
                .distinct()
                .filter(it -> !it.id().equals(Entry.me().id()))
                .toList();
    }

    private List<Choice> municipalities(ReportPage.SubjectPage whom, Wording wording) {
        MunicipalityId residence = whom.subject().facts().residence();
        List<MunicipalityId> likely = residence == null ? List.of() : List.of(residence);
        return municipalities.besides(Entry.me().municipality(), likely, wording);
    }

    private List<Choice> units(ReportPage page) {
        return colleagues.units().stream()
                .filter(it -> !it.id().equals(page.unit()) && it.takes() != Takes.OTHER)
                .map(it -> new Choice(String.valueOf(it.id().value()), it.name()))
                .toList();
    }

    private List<Colleague> others(ReportPage page) {
        return colleagues.in(page.unit()).stream()
                .filter(it -> !it.id().equals(Entry.me().id()))
                .toList();
    }

    private Map<UserId, String> names(ReportPage page, ReportPage.SubjectPage shown) {
        Map<UserId, String> names = new HashMap<>();
        Stream.of(
                        page.looked().stream().map(it -> new UserId(it.userId())),
                        page.openings().stream().map(Reporters.Opening::by),
                        shown.assessments().stream().map(ProtectionAssessment::signedBy),
                        shown.preliminary().stream().map(PreliminaryAssessment::signedBy),
                        shown.decision().stream().map(OpeningDecision::decidedBy),
                        shown.extensions().stream().map(Extension::decidedBy),
                        shown.handOvers().stream().map(HandOvers.HandOver::sentBy),
                        shown.handOvers().stream()
                                .flatMap(it -> it.answer().stream())
                                .map(HandOvers.Answer::by),
                        shown.feedback().stream().map(FeedbackDesk.Feedback::by),
                        shown.replies().stream().map(Replies.Reply::by),
                        CorrespondenceInWords.people(page),
                        shown.stored().confirmedBy().stream())
                .flatMap(it -> it)
                .distinct()
                .forEach(id -> colleagues.named(id).ifPresent(it -> names.put(id, it.name())));
        return names;
    }

    private LocalDate today() {
        return Stockholm.dayOf(clock.instant());
    }
}
