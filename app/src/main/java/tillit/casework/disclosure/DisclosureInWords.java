package tillit.casework.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tillit.ground.access.PersonId;
import tillit.ground.duties.DutyInWords;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;
import tillit.ground.page.Fact;
import tillit.ground.page.Wording;

/** Puts requests for documents into words, for one reader. */
@Component
class DisclosureInWords {

    private final DutyInWords duties;

    DisclosureInWords(DutyInWords duties) {
        this.duties = duties;
    }

    DisclosureView view(DisclosureDesk.Page page, Wording wording) {
        Disclosure request = page.request();
        String title = wording.say("disclosure.title");
        String address = DisclosurePages.address(request.id());
        List<Crumb> crumbs = new ArrayList<>(page.head().crumbs());
        crumbs.add(new Crumb(wording.say("disclosure.tab"), DisclosurePages.list(request.socialCase())));
        crumbs.add(new Crumb(title));
        return new DisclosureView(
                address,
                page.head(),
                crumbs,
                title,
                wording.say(
                        "disclosure.lead",
                        who(request, page.names(), wording),
                        wording.say("disclosure.scope." + request.asked().scope() + ".in")),
                state(request, wording),
                wording.say("disclosure.next." + request.state()),
                page.owed().stream()
                        .map(it -> duties.row(it, address, "", wording))
                        .toList(),
                came(page, wording),
                request.asked().what(),
                page.answers().stream().map(it -> answered(it, page, wording)).toList(),
                counted(page, wording),
                "/printout/" + request.socialCase().value() + "/copy",
                page.steps().stream().map(it -> step(it, page, wording)).toList(),
                may(request.state()),
                choices(page, wording));
    }

    DisclosureView.Row row(DisclosureDesk.Line line, Map<PersonId, String> names, Wording wording) {
        Disclosure request = line.request();
        return new DisclosureView.Row(
                DisclosurePages.address(request.id()),
                who(request, names, wording),
                wording.day(Stockholm.dayOf(
                        Optional.ofNullable(request.asked().at()).orElseThrow())),
                state(request, wording),
                line.next()
                        .map(it -> duties.title(it, wording))
                        .orElseGet(() -> wording.say("disclosure.next." + request.state())),
                line.number(),
                line.carriers().isEmpty() ? wording.say("disclosure.nobody") : String.join(", ", line.carriers()));
    }

    static String state(Disclosure request, Wording wording) {
        return request.end() == null
                ? wording.say("disclosure.state." + request.state())
                : wording.say("disclosure.ended." + request.end());
    }

    private static String who(Disclosure request, Map<PersonId, String> names, Wording wording) {
        Disclosure.Asked asked = request.asked();
        if (asked.who() == Disclosure.Who.ANONYMOUS) return wording.say("disclosure.anonymous");
        if (asked.asker() == null) return asked.name();
        String known = names.getOrDefault(asked.asker(), "");
        String person = known.isBlank() ? wording.say("cases.unnamed") : known;
        return asked.name().isBlank() ? person : wording.say("disclosure.for-somebody", asked.name(), person);
    }

    private static List<Fact> came(DisclosureDesk.Page page, Wording wording) {
        Disclosure.Asked asked = page.request().asked();
        return List.of(
                new Fact(wording.say("disclosure.who"), who(page.request(), page.names(), wording)),
                new Fact(
                        wording.say("disclosure.arrived"),
                        wording.moment(Optional.ofNullable(asked.at()).orElseThrow())),
                new Fact(wording.say("disclosure.way"), wording.say("disclosure.way." + asked.way())),
                new Fact(wording.say("disclosure.scope"), wording.say("disclosure.scope." + asked.scope())),
                new Fact(wording.say("disclosure.wanted"), wording.say("disclosure.wanted." + asked.wanted())));
    }

    private static DisclosureView.Answered answered(
            DisclosureAnswer answer, DisclosureDesk.Page page, Wording wording) {
        DisclosureAnswer.Said said = answer.said();
        List<Fact> facts = new ArrayList<>();
        List<Fact> passages = new ArrayList<>();
        facts.add(new Fact(
                wording.say("disclosure.answered-on"),
                wording.fullDay(Optional.ofNullable(said.on()).orElseThrow())));
        if (said.how() != null)
            facts.add(new Fact(wording.say("disclosure.how"), wording.say("disclosure.how." + said.how())));
        if (!said.provision().isBlank()) facts.add(new Fact(wording.say("disclosure.provision"), said.provision()));
        if (said.told()) facts.add(new Fact(wording.say("disclosure.told"), wording.say("disclosure.told.true")));
        Optional.ofNullable(answer.written()).ifPresent(it -> written(it, facts, wording));
        passage("disclosure.reservation", said.reservation(), passages, wording);
        passage("disclosure.reasons", said.reasons(), passages, wording);
        Optional.ofNullable(page.appeals().get(answer.id())).ifPresent(it -> appealed(it, facts, passages, wording));
        return new DisclosureView.Answered(wording.say("disclosure.outcome." + said.outcome()), facts, passages);
    }

    private static void written(DisclosureAnswer.Written written, List<Fact> facts, Wording wording) {
        facts.add(new Fact(
                wording.say("disclosure.decided-on"),
                wording.fullDay(Optional.ofNullable(written.on()).orElseThrow())));
        facts.add(new Fact(wording.say("disclosure.decided-by"), written.by()));
        facts.add(new Fact(wording.say("disclosure.delegation"), written.delegation()));
        if (written.receivedOn() != null)
            facts.add(new Fact(wording.say("disclosure.received-on"), wording.fullDay(written.receivedOn())));
    }

    private static void appealed(DisclosureAppeal appeal, List<Fact> facts, List<Fact> passages, Wording wording) {
        facts.add(new Fact(wording.say("disclosure.appealed"), wording.moment(appeal.at())));
        if (appeal.judged() != null)
            facts.add(new Fact(wording.say("disclosure.judged"), wording.say("disclosure.judged." + appeal.judged())));
        if (appeal.forwarded() != null) {
            facts.add(new Fact(wording.say("disclosure.court"), appeal.court()));
            facts.add(new Fact(wording.say("disclosure.forwarded-on"), wording.fullDay(appeal.forwarded())));
        }
        passage("disclosure.wants", appeal.wants(), passages, wording);
        passage("disclosure.stands", appeal.stands(), passages, wording);
        DisclosureAppeal.Ruling ruling = appeal.ruling();
        if (ruling == null) return;
        facts.add(new Fact(wording.say("disclosure.result"), wording.say("disclosure.result." + ruling.result())));
        facts.add(new Fact(
                wording.say("disclosure.ruled-on"),
                wording.fullDay(Optional.ofNullable(ruling.on()).orElseThrow())));
        passage("disclosure.effect", ruling.effect(), passages, wording);
    }

    private static void passage(String key, String words, List<Fact> passages, Wording wording) {
        if (!words.isBlank()) passages.add(new Fact(wording.say(key), words));
    }

    /** How the time to appeal is counted, while that says whether an appeal is in time; empty before and after. */
    private static String counted(DisclosureDesk.Page page, Wording wording) {
        Optional<DisclosureAnswer.Written> written = page.latest().flatMap(it -> Optional.ofNullable(it.written()));
        if (written.isEmpty() || !page.request().state().countsTime()) return "";
        String received = Optional.ofNullable(written.get().receivedOn())
                .map(wording::fullDay)
                .orElse("");
        if (page.lastDay().isEmpty()) return wording.say("disclosure.counted.not-begun");
        String last = wording.fullDay(page.lastDay().get());
        return page.appeal()
                .map(it -> wording.say(
                        "disclosure.counted." + counts(page),
                        received,
                        last,
                        wording.fullDay(Stockholm.dayOf(it.at()))))
                .orElseGet(() -> wording.say("disclosure.counted.runs", received, last));
    }

    private static DisclosureAppeal.Judged counts(DisclosureDesk.Page page) {
        return page.appeal()
                .map(it -> DisclosureAppeal.counted(
                        Stockholm.dayOf(it.at()), page.lastDay().orElse(null)))
                .orElse(DisclosureAppeal.Judged.NOT_BEGUN);
    }

    private static DisclosureView.Done step(DisclosureStep step, DisclosureDesk.Page page, Wording wording) {
        String by = page.colleagues().getOrDefault(step.by(), wording.say("cases.looked.somebody"));
        return new DisclosureView.Done(
                wording.say("disclosure.step." + step.what(), wording.day(step.on())),
                wording.say("disclosure.step.by", by, wording.moment(step.at())),
                step.words());
    }

    private static DisclosureView.May may(Disclosure.State state) {
        boolean open = state == Disclosure.State.RECEIVED || state == Disclosure.State.TESTING;
        boolean ordered = state == Disclosure.State.ORDERED;
        boolean timely = state == Disclosure.State.TIMELY;
        boolean late = state == Disclosure.State.LATE;
        return new DisclosureView.May(
                state == Disclosure.State.RECEIVED,
                open,
                state == Disclosure.State.PART || state == Disclosure.State.REFUSED || state == Disclosure.State.NONE,
                state == Disclosure.State.ASKED,
                state == Disclosure.State.DECIDED || state == Disclosure.State.APPEALED || late,
                state == Disclosure.State.DECIDED,
                state == Disclosure.State.APPEALED || late,
                late,
                timely,
                state == Disclosure.State.FORWARDED,
                timely || ordered,
                ordered,
                state.isOnAppeal() || state.exits().contains(Disclosure.State.WITHDRAWN));
    }

    private static DisclosureView.Choices choices(DisclosureDesk.Page page, Wording wording) {
        List<Choice> outcomes = Arrays.stream(DisclosureAnswer.Outcome.values())
                .filter(it -> it != DisclosureAnswer.Outcome.RELEASED)
                .map(it -> new Choice(it.name(), wording.say("disclosure.outcome." + it)))
                .toList();
        DisclosureAppeal.Judged found =
                page.appeal().map(DisclosureAppeal::judged).orElse(null);
        List<Choice> judged = Arrays.stream(DisclosureAppeal.Judged.values())
                .filter(it -> DisclosureAppeal.isPossible(it, counts(page)))
                .filter(it -> it != found)
                .map(it -> new Choice(it.name(), wording.say("disclosure.judge." + it)))
                .toList();
        return new DisclosureView.Choices(
                outcomes,
                each(DisclosureAnswer.How.values(), "disclosure.how.", wording),
                List.of(new Choice("true", wording.say("disclosure.told.true"))),
                List.of(
                        new Choice("true", wording.say("disclosure.asks-written.true")),
                        new Choice("false", wording.say("disclosure.asks-written.false"))),
                judged,
                each(DisclosureAppeal.Result.values(), "disclosure.result.", wording));
    }

    static <E extends Enum<E>> List<Choice> each(E[] values, String key, Wording wording) {
        return Arrays.stream(values)
                .map(it -> new Choice(it.name(), wording.say(key + it.name())))
                .toList();
    }

    /** Whom one chooses among where a request is written down. */
    static List<Choice> who(DisclosureDesk.Registering page, Wording wording) {
        List<Choice> who = new ArrayList<>();
        page.people().stream().distinct().forEach(it -> {
            String name = page.names().getOrDefault(it.person(), "");
            who.add(new Choice(
                    it.person().value().toString(),
                    wording.say(
                            "disclosure.who.in-case",
                            name.isBlank() ? wording.say("cases.unnamed") : name,
                            wording.say("cases.part." + it.part()))));
        });
        who.add(new Choice(DisclosurePages.OTHER, wording.say("disclosure.who.other")));
        who.add(new Choice(DisclosurePages.ANONYMOUS, wording.say("disclosure.anonymous")));
        return who;
    }
}
