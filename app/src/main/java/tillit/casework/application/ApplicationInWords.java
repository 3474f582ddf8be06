package tillit.casework.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tillit.casework.decision.Decision;
import tillit.ground.access.PersonId;
import tillit.ground.duties.DutyInWords;
import tillit.ground.law.DecisionRule;
import tillit.ground.law.Law;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;
import tillit.ground.page.Fact;
import tillit.ground.page.Wording;

/** Puts applications into words, for one reader. */
@Component
class ApplicationInWords {

    private final DutyInWords duties;
    private final Law law;

    ApplicationInWords(DutyInWords duties, Law law) {
        this.duties = duties;
        this.law = law;
    }

    ApplicationView view(ApplicationDesk.Page page, Wording wording) {
        Application application = page.application();
        String title = wording.say("application.title");
        String address = ApplicationPages.address(application.id());
        List<Crumb> crumbs = new ArrayList<>(page.head().crumbs());
        crumbs.add(new Crumb(wording.say("application.tab"), ApplicationPages.list(application.socialCase())));
        crumbs.add(new Crumb(title));
        return new ApplicationView(
                address,
                page.head(),
                crumbs,
                title,
                wording.say(
                        "application.lead",
                        who(application, page.names(), wording),
                        wording.fullDay(application.arrivedOn())),
                wording.say("application.state." + application.state()),
                wording.say("application.next." + application.state()),
                page.owed().stream()
                        .map(it -> duties.row(it, address, "", wording))
                        .toList(),
                came(page, wording),
                application.asked().what(),
                application.asked().support(),
                page.delays().stream().map(it -> delay(it, wording)).toList(),
                asked(page, wording),
                again(page.lastEnded().map(wording::fullDay), wording),
                page.decisions().stream().map(it -> choice(it, wording)).toList(),
                "/decision/cases/" + application.socialCase().value(),
                links(application, wording),
                page.steps().stream().map(it -> step(it, page, wording)).toList(),
                may(page),
                each(Delay.How.values(), "application.how.", wording));
    }

    ApplicationView.Row row(ApplicationDesk.Line line, Map<PersonId, String> names, Wording wording) {
        Application application = line.application();
        return new ApplicationView.Row(
                ApplicationPages.address(application.id()),
                name(names, application.person(), wording),
                wording.day(application.arrivedOn()),
                wording.say("application.state." + application.state()),
                line.next()
                        .map(it -> duties.title(it, wording))
                        .orElseGet(() -> wording.say("application.next." + application.state())),
                line.number(),
                line.carriers().isEmpty() ? wording.say("application.nobody") : String.join(", ", line.carriers()));
    }

    static String again(Optional<String> lastEnded, Wording wording) {
        return lastEnded.map(it -> wording.say("application.again.words", it)).orElse("");
    }

    static <E extends Enum<E>> List<Choice> each(E[] values, String key, Wording wording) {
        return Arrays.stream(values)
                .map(it -> new Choice(it.name(), wording.say(key + it.name())))
                .toList();
    }

    private static String who(Application application, Map<PersonId, String> names, Wording wording) {
        Application.Applicant applicant = application.asked().applicant();
        String person = name(names, application.person(), wording);
        if (applicant.guardian() != null)
            return wording.say("application.who.guardian", name(names, applicant.guardian(), wording), person);
        return applicant.name().isBlank()
                ? person
                : wording.say("application.who.representative", applicant.name(), applicant.capacity(), person);
    }

    private static String name(Map<PersonId, String> names, PersonId id, Wording wording) {
        String known = names.getOrDefault(id, "");
        return known.isBlank() ? wording.say("cases.unnamed") : known;
    }

    private static List<Fact> came(ApplicationDesk.Page page, Wording wording) {
        Application.Asked asked = page.application().asked();
        return List.of(
                new Fact(wording.say("application.who"), who(page.application(), page.names(), wording)),
                new Fact(
                        wording.say("application.arrived"),
                        wording.moment(Optional.ofNullable(asked.at()).orElseThrow())),
                new Fact(wording.say("application.way"), wording.say("application.way." + asked.way())));
    }

    private static ApplicationView.Passage delay(Delay delay, Wording wording) {
        List<Fact> facts = new ArrayList<>();
        if (delay.expected() != null)
            facts.add(new Fact(wording.say("application.expected-on"), wording.fullDay(delay.expected())));
        Delay.Told told = delay.told();
        facts.add(new Fact(
                wording.say("application.told-the-party"),
                told == null
                        ? wording.say("application.not-told")
                        : wording.say("application.told-how." + told.how(), wording.fullDay(told.on()))));
        return new ApplicationView.Passage(wording.say("application.delay"), delay.reasons(), facts);
    }

    /** That the party has asked for a decision, or from when they may; empty where nobody waits any more. */
    private static String asked(ApplicationDesk.Page page, Wording wording) {
        if (page.request().isEmpty() && !page.application().state().isOpen()) return "";
        return page.request()
                .map(it -> wording.say("application.requested." + answer(it), wording.fullDay(it.arrivedOn())))
                .orElseGet(() -> wording.say("application.may-ask", wording.fullDay(page.mayAsk())));
    }

    private static String answer(DecisionRequest request) {
        return request.answer() == null ? "OPEN" : request.answer().name();
    }

    private Choice choice(Decision.Taken taken, Wording wording) {
        String kind = law.decision(taken.sheet().kind(), taken.ruling().on())
                .map(DecisionRule::title)
                .map(it -> it.in(wording.language().locale()))
                .orElse(taken.sheet().kind());
        return new Choice(
                taken.id().value().toString(),
                wording.say(
                        "application.decision.one",
                        kind,
                        wording.fullDay(taken.ruling().on())));
    }

    private static List<ApplicationView.Link> links(Application application, Wording wording) {
        List<ApplicationView.Link> links = new ArrayList<>();
        application
                .examinedIn()
                .ifPresent(it -> links.add(new ApplicationView.Link(
                        wording.say(application.joined() ? "application.to.joined" : "application.to.opened"),
                        "/investigation/" + it.value())));
        if (application.decision() != null)
            links.add(new ApplicationView.Link(
                    wording.say("application.to.decision"),
                    "/decision/decisions/" + application.decision().value()));
        return links;
    }

    private static ApplicationView.Done step(ApplicationStep step, ApplicationDesk.Page page, Wording wording) {
        String by = page.colleagues().getOrDefault(step.by(), wording.say("cases.looked.somebody"));
        return new ApplicationView.Done(
                wording.say("application.step." + step.what(), wording.day(step.on())),
                wording.say("application.step.by", by, wording.moment(step.at())),
                step.words());
    }

    private static ApplicationView.May may(ApplicationDesk.Page page) {
        Application.State state = page.application().state();
        boolean open = state.isOpen();
        boolean untold = page.delays().stream().anyMatch(it -> it.told() == null);
        return new ApplicationView.May(
                state == Application.State.ARRIVED,
                open && !untold,
                open && untold,
                open && page.request().isEmpty(),
                state == Application.State.INVESTIGATED,
                open);
    }
}
