package tillit.casework.application;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.casework.cases.CaseId;
import tillit.ground.access.PersonId;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;
import tillit.ground.page.Done;
import tillit.ground.page.Fact;
import tillit.ground.page.Form;
import tillit.ground.page.PlainText;
import tillit.ground.page.Secret;
import tillit.ground.page.TypedMoment;
import tillit.ground.page.Wording;
import tillit.ground.people.Person;

/** The applications of one's units and of a case, and where one for somebody is written down. */
@Controller
class ApplicationListPages {

    private static final String REGISTRATION = "/application/people/{id}";

    private final ApplicationDesk desk;
    private final Applications applications;
    private final ApplicationInWords words;
    private final Clock clock;

    ApplicationListPages(ApplicationDesk desk, Applications applications, ApplicationInWords words, Clock clock) {
        this.desk = desk;
        this.applications = applications;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/application")
    String ofUnits(Wording wording, Model model) {
        model.addAttribute("applications", rows(desk.ofUnits(), wording));
        return "casework/application/applications";
    }

    @GetMapping("/application/cases/{id}")
    String ofCase(@PathVariable UUID id, Wording wording, Model model) {
        CaseId socialCase = new CaseId(id);
        ApplicationDesk.OfCase of = desk.ofCase(socialCase, wording);
        model.addAttribute(
                "applications",
                new ApplicationView.OfCase(
                        ApplicationPages.list(socialCase),
                        registration(of.person().value()),
                        of.head(),
                        of.head().to(wording.say("application.tab")),
                        rows(of.applications(), wording)));
        return "casework/application/list";
    }

    @GetMapping(REGISTRATION)
    String registration(@PathVariable UUID id, Wording wording, Form form, Model model) {
        ApplicationDesk.Registering page = desk.registering(new PersonId(id));
        model.addAttribute("registration", registration(page, wording));
        model.addAttribute(
                "form",
                form.beginningWith(Map.of(
                        "arrived.day",
                        wording.day(page.today()),
                        "arrived.time",
                        DateTimeFormatter.ofPattern(wording.say("page.time.pattern"))
                                .format(page.now().atZone(Stockholm.ZONE)),
                        "applicant",
                        page.guardians().isEmpty() && page.mayApplyAlone()
                                ? Application.Applicant.Kind.SELF.name()
                                : "")));
        return "casework/application/register";
    }

    /** Writes down that somebody applies. @param opens whether the investigation is opened, too */
    @PostMapping(REGISTRATION)
    @Done("application.done.registered")
    String register(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String applicant,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String capacity,
            @RequestParam(name = "arrived.day", defaultValue = "") String day,
            @RequestParam(name = "arrived.time", defaultValue = "") String time,
            @RequestParam(required = false) Application.@Nullable Way way,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String support,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(defaultValue = "") String then) {
        ApplicationId registered = applications.register(
                new PersonId(id),
                new Application.Asked(
                        applicant(
                                applicant,
                                PlainText.of(name).strip(),
                                PlainText.of(capacity).strip()),
                        at(day, time),
                        way,
                        PlainText.of(what),
                        PlainText.of(support).strip()),
                then.equals("open"),
                PlainText.of(again));
        return "redirect:" + ApplicationPages.address(registered);
    }

    static String registration(UUID person) {
        return "/application/people/" + person;
    }

    private ApplicationView.Registration registration(ApplicationDesk.Registering page, Wording wording) {
        Person person = page.person();
        String address = "/people/persons/" + person.id().value();
        List<Fact> facts = new ArrayList<>();
        person.number().ifPresent(it -> facts.add(new Fact(wording.say("application.number"), it.shown())));
        person.ageOn(page.today())
                .ifPresent(it ->
                        facts.add(new Fact(wording.say("application.age"), wording.say("application.years", it))));
        return new ApplicationView.Registration(
                registration(person.id().value()),
                person.shownName(),
                person.isProtected()
                        ? List.of(new Secret(
                                "shield",
                                wording.say("cases.secret.protected"),
                                wording.say("cases.secret.protected.words")))
                        : List.of(),
                List.of(new Crumb(person.shownName(), address), new Crumb(wording.say("application.register"))),
                facts,
                page.open()
                        .map(it -> wording.say(
                                page.runs() ? "application.known.running" : "application.known",
                                it.number().value()))
                        .orElse(wording.say("application.unknown")),
                applicants(page, wording),
                ApplicationInWords.each(Application.Way.values(), "application.way.", wording),
                page.mayOpen(),
                ApplicationInWords.again(page.lastEnded().map(wording::fullDay), wording));
    }

    private static List<Choice> applicants(ApplicationDesk.Registering page, Wording wording) {
        List<Choice> who = new ArrayList<>();
        page.guardians()
                .forEach(it -> who.add(new Choice(
                        it.id().value().toString(), wording.say("application.applicant.guardian", it.shownName()))));
        who.add(new Choice(
                Application.Applicant.Kind.SELF.name(),
                page.person().shownName(),
                page.mayApplyAlone() ? "" : wording.say("application.applicant.too-young")));
        who.add(new Choice(
                Application.Applicant.Kind.REPRESENTATIVE.name(), wording.say("application.applicant.representative")));
        return who;
    }

    private static Application.Applicant applicant(String chosen, String name, String capacity) {
        return switch (chosen) {
            case "" -> new Application.Applicant(null, null, "", "");
            case "SELF" -> new Application.Applicant(Application.Applicant.Kind.SELF, null, "", "");
            case "REPRESENTATIVE" ->
                new Application.Applicant(Application.Applicant.Kind.REPRESENTATIVE, null, name, capacity);
            default -> guardian(chosen);
        };
    }

    private static Application.Applicant guardian(String chosen) {
        try {
            return new Application.Applicant(
                    Application.Applicant.Kind.GUARDIAN, new PersonId(UUID.fromString(chosen)), "", "");
        } catch (IllegalArgumentException nobody) {
            return new Application.Applicant(null, null, "", "");
        }
    }

    private @Nullable Instant at(String day, String time) {
        return TypedMoment.dayOf(day, Stockholm.dayOf(clock.instant()))
                .flatMap(on -> TypedMoment.timeOf(time)
                        .map(at -> on.atTime(at).atZone(Stockholm.ZONE).toInstant()))
                .orElse(null);
    }

    private List<ApplicationView.Row> rows(ApplicationDesk.Lines lines, Wording wording) {
        return lines.lines().stream()
                .map(it -> words.row(it, lines.names(), wording))
                .toList();
    }
}
