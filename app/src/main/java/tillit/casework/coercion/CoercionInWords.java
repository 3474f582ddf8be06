package tillit.casework.coercion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tillit.ground.duties.Duty;
import tillit.ground.duties.DutyInWords;
import tillit.ground.law.Deadline;
import tillit.ground.law.Law;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;
import tillit.ground.page.Fact;
import tillit.ground.page.Wording;

/** Puts coercive measures into words. What ceases by law when something is not done is said first, in plain words. */
@Component
class CoercionInWords {

    private final DutyInWords duties;
    private final Law law;

    CoercionInWords(DutyInWords duties, Law law) {
        this.duties = duties;
        this.law = law;
    }

    CoercionView.All all(CoercionDesk.OfCase of, tillit.casework.cases.CaseId id, Wording wording) {
        Map<Boolean, List<CoercionView.Row>> rows = of.coercions().stream()
                .collect(Collectors.partitioningBy(
                        Coercion::isOpen, Collectors.mapping(it -> row(it, of, wording), Collectors.toList())));
        return new CoercionView.All(
                CoercionPages.list(id),
                of.head(),
                of.head().to(wording.say("coercion.tab")),
                rows.getOrDefault(true, List.of()),
                rows.getOrDefault(false, List.of()));
    }

    CoercionView view(CoercionDesk.One one, Wording wording) {
        Coercion it = one.coercion();
        String address = CoercionPages.address(it.id());
        return new CoercionView(
                address,
                "/decision/decisions/" + it.decision().value(),
                one.head(),
                crumbs(one, title(it, wording), false, wording),
                title(it, wording),
                state(it, wording),
                lapses(one, wording),
                one.duties().stream()
                        .map(duty -> duties.row(duty, address, "", wording))
                        .toList(),
                facts(one, wording),
                one.events().stream()
                        .map(event -> event(event, one, wording))
                        .toList()
                        .reversed(),
                steps(one, wording),
                hints(one, wording),
                one.caseIsOpen() && CourtPackages.isForACourt(it),
                one.packages().stream().map(made -> made(made, one, wording)).toList());
    }

    CoercionView.Step step(CoercionDesk.One one, What what, Wording wording) {
        Coercion it = one.coercion();
        String title = wording.say("coercion.step." + what.word());
        String own = "coercion.step." + what.word() + ".lead." + it.kind().word();
        String lead = wording.knows(own) ? own : "coercion.step." + what.word() + ".lead";
        Map<String, String> hints = new HashMap<>();
        for (What.Field field : What.Field.values()) {
            String key = "coercion.step." + what.word() + "." + field.word();
            if (wording.knows(key)) hints.put(field.word(), wording.say(key));
        }
        return new CoercionView.Step(
                CoercionPages.address(it.id()) + "/steps/" + what.word(),
                CoercionPages.address(it.id()),
                one.head(),
                crumbs(one, title, true, wording),
                title,
                wording.knows(lead) ? wording.say(lead) : "",
                what.asked(it.kind()).stream().map(What.Field::word).toList(),
                hints,
                Arrays.stream(Ground.values())
                        .map(ground -> new Choice(
                                ground.name(),
                                wording.say("coercion.ground." + ground),
                                wording.say(
                                        "coercion.ground." + ground + ".hint",
                                        law.meaning(ground.trait())
                                                .map(said -> said.in(
                                                        wording.language().locale()))
                                                .orElse(""))))
                        .toList());
    }

    String title(Coercion it, Wording wording) {
        return wording.say("coercion.kind." + it.kind().word());
    }

    private CoercionView.Row row(Coercion it, CoercionDesk.OfCase of, Wording wording) {
        String next = of.duties().getOrDefault(it.id(), List.of()).stream()
                .filter(duty -> duty.deadline().isPresent())
                .findFirst()
                .map(duty -> wording.say(
                        "coercion.next",
                        duties.title(duty, wording),
                        wording.fullDay(duty.deadline().orElseThrow().dueOn())))
                .orElse("");
        return new CoercionView.Row(CoercionPages.address(it.id()), title(it, wording), state(it, wording), next);
    }

    private static String state(Coercion it, Wording wording) {
        String word = it.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        String own = "coercion.state." + word + "." + it.kind().word();
        return wording.say(wording.knows(own) ? own : "coercion.state." + word, wording.fullDay(it.since()));
    }

    private List<CoercionView.Lapse> lapses(CoercionDesk.One one, Wording wording) {
        return one.duties().stream()
                .filter(it -> Checks.ENDING.contains(it.rule().value()))
                .filter(it -> it.deadline().isPresent())
                .map(it -> lapse(it, one.today(), wording))
                .toList();
    }

    private CoercionView.Lapse lapse(Duty duty, LocalDate today, Wording wording) {
        Deadline last = duty.deadline().orElseThrow();
        boolean over = today.isAfter(last.latestOn());
        String key = over ? "over" : last.dueOn().equals(today) ? "today" : "ahead";
        String breach = law.rule(duty.rule(), duty.ruleFrom())
                .breach()
                .map(it -> it.in(wording.language().locale()))
                .orElse("");
        return new CoercionView.Lapse(
                wording.say(
                        "coercion.lapse." + key,
                        duties.title(duty, wording),
                        wording.fullDay(over ? last.latestOn() : last.dueOn())),
                over || breach.isBlank() ? breach.strip() : wording.say("coercion.lapse.else", breach.strip()),
                over);
    }

    private List<Fact> facts(CoercionDesk.One one, Wording wording) {
        Coercion it = one.coercion();
        List<Fact> facts = new ArrayList<>();
        day(facts, "decided", it.begun(), wording);
        day(facts, "executed", it.executed(), wording);
        day(facts, "placed", it.placed(), wording);
        if (!it.court().isBlank()) facts.add(new Fact(wording.say("coercion.fact.court"), it.court()));
        if (!it.caseNumber().isBlank()) facts.add(new Fact(wording.say("coercion.fact.number"), it.caseNumber()));
        facts.addAll(rights(one, wording));
        if (!it.grounds().isEmpty())
            facts.add(new Fact(
                    wording.say("coercion.fact.grounds"),
                    it.grounds().stream()
                            .sorted()
                            .map(ground -> wording.say("coercion.ground." + ground))
                            .collect(Collectors.joining(", "))));
        day(facts, "final", it.judgmentFinal(), wording);
        if (it.isOpen() && it.state() == Coercion.State.RUNNING)
            day(facts, "last-day", one.lastDay().orElse(null), wording);
        day(facts, "ended", it.ended(), wording);
        day(facts, "followed", it.followed(), wording);
        day(facts, "followed-to", it.followedTo(), wording);
        return facts;
    }

    /** What the court owes, which is nobody's duty here: until when it is to test or take up what it has. */
    private List<Fact> rights(CoercionDesk.One one, Wording wording) {
        if (one.coercion().state() != Coercion.State.AT_COURT) return List.of();
        Set<String> traits = one.held() ? Set.of("before-judgment") : Set.of();
        return one.events().stream()
                .filter(it -> it.what() == What.SUBMITTED || it.what() == What.APPLIED)
                .reduce((_, last) -> last)
                .flatMap(event -> ActNames.of(one.coercion().kind(), event.what())
                        .flatMap(act -> Optional.ofNullable(event.moment())
                                .map(at -> law.startedBy(act, at, traits).stream()
                                        .filter(owed -> law.isRight(owed.rule().rule()))
                                        .flatMap(owed -> owed.deadline().stream()
                                                .map(last -> new Fact(
                                                        owed.rule()
                                                                .title()
                                                                .in(wording.language()
                                                                        .locale()),
                                                        wording.say(
                                                                "coercion.fact.right", wording.fullDay(last.dueOn())))))
                                        .toList())))
                .orElse(List.of());
    }

    private static void day(
            List<Fact> facts, String what, @org.jspecify.annotations.Nullable LocalDate day, Wording wording) {
        if (day != null) facts.add(new Fact(wording.say("coercion.fact." + what), wording.fullDay(day)));
    }

    private static CoercionView.Event event(CoercionEvent event, CoercionDesk.One one, Wording wording) {
        List<Fact> facts = new ArrayList<>();
        Optional.ofNullable(event.moment())
                .ifPresent(it -> facts.add(new Fact(wording.say("coercion.fact.time"), wording.time(it))));
        day(facts, "until", event.until(), wording);
        if (!event.minutes().isBlank()) facts.add(new Fact(wording.say("coercion.fact.minutes"), event.minutes()));
        String by = one.colleagues().getOrDefault(event.by(), wording.say("cases.looked.somebody"));
        return new CoercionView.Event(
                wording.say(
                        "coercion.happened",
                        wording.say("coercion.event." + event.what().word()),
                        wording.fullDay(event.on())),
                wording.say("coercion.by", by, wording.moment(event.at())),
                facts,
                event.words());
    }

    private static List<CoercionView.Link> steps(CoercionDesk.One one, Wording wording) {
        if (!one.caseIsOpen()) return List.of();
        Coercion it = one.coercion();
        return Course.possible(it).stream()
                .map(what -> new CoercionView.Link(
                        CoercionPages.address(it.id()) + "/steps/" + what.word(),
                        wording.say("coercion.step." + what.word()),
                        ""))
                .toList();
    }

    /** What is done elsewhere: by a decision of the board. */
    private static List<String> hints(CoercionDesk.One one, Wording wording) {
        Coercion it = one.coercion();
        List<String> hints = new ArrayList<>();
        if (!one.caseIsOpen()) return hints;
        if (it.kind() == CoercionKind.TAKING_INTO_CARE && it.isOpen()) {
            hints.add(wording.say("coercion.hint.apply"));
            hints.add(wording.say("coercion.hint.end-taking"));
            if (it.executed() == null) hints.add(wording.say("coercion.hint.not-executed"));
        }
        if (it.kind() == CoercionKind.CARE && it.state() == Coercion.State.RUNNING) {
            it.grounds().stream().sorted().forEach(ground -> hints.add(wording.say("coercion.hint." + ground.trait())));
            hints.add(wording.say("coercion.hint.end-care"));
            if (one.lastDay().isEmpty()) hints.add(wording.say("coercion.hint.no-birthday"));
        }
        return hints;
    }

    private static CoercionView.Link made(StoredPackages.Made made, CoercionDesk.One one, Wording wording) {
        String by = one.colleagues().getOrDefault(made.by(), wording.say("cases.looked.somebody"));
        return new CoercionView.Link(
                "/coercion/packages/" + made.id().value(),
                wording.say("coercion.package.one", wording.moment(made.at()), made.pages()),
                wording.say("coercion.package.by", by));
    }

    private static List<Crumb> crumbs(CoercionDesk.One one, String page, boolean below, Wording wording) {
        List<Crumb> crumbs = new ArrayList<>(one.head().crumbs());
        crumbs.add(new Crumb(
                wording.say("coercion.tab"), CoercionPages.list(one.coercion().socialCase())));
        if (below)
            crumbs.add(new Crumb(
                    wording.say("coercion.kind." + one.coercion().kind().word()),
                    CoercionPages.address(one.coercion().id())));
        crumbs.add(new Crumb(page));
        return crumbs;
    }
}
