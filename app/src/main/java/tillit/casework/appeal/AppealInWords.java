package tillit.casework.appeal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tillit.casework.decision.Decision;
import tillit.casework.decision.DecisionId;
import tillit.ground.access.PersonId;
import tillit.ground.duties.DutyInWords;
import tillit.ground.law.Law;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;
import tillit.ground.page.Fact;
import tillit.ground.page.Wording;

/** Puts appeals into words, for one reader. */
@Component
class AppealInWords {

    private final Law law;
    private final DutyInWords duties;

    AppealInWords(Law law, DutyInWords duties) {
        this.law = law;
        this.duties = duties;
    }

    AppealView view(AppealDesk.Page page, Wording wording) {
        Appeal appeal = page.appeal();
        String title = wording.say("appeal.title");
        String address = AppealPages.address(appeal.id());
        List<Crumb> crumbs = new ArrayList<>(page.head().crumbs());
        crumbs.add(new Crumb(wording.say("appeal.tab"), AppealPages.list(appeal.socialCase())));
        crumbs.add(new Crumb(title));
        AppealView.May may = may(page);
        return new AppealView(
                address,
                page.head(),
                crumbs,
                title,
                wording.say(
                        "appeal.lead",
                        who(appeal, page.names(), wording),
                        named(page.decision(), wording),
                        wording.fullDay(page.decision().ruling().on())),
                state(appeal, wording),
                next(page, wording),
                page.owed().stream()
                        .map(it -> duties.row(it, address, "", wording))
                        .toList(),
                came(page, wording),
                appeal.arrived().wants(),
                appeal.arrived().news(),
                counted(page, wording),
                notes(page, wording),
                links(page, wording),
                page.rulings().stream().map(it -> ruled(it, appeal, wording)).toList(),
                page.steps().stream().map(it -> step(it, page, wording)).toList(),
                may,
                choices(page, wording));
    }

    AppealView.Row row(AppealDesk.Line line, Map<PersonId, String> names, Wording wording) {
        Appeal appeal = line.appeal();
        return new AppealView.Row(
                AppealPages.address(appeal.id()),
                named(line.decision(), wording),
                who(appeal, names, wording),
                state(appeal, wording),
                line.number(),
                line.carriers().isEmpty() ? wording.say("appeal.nobody") : String.join(", ", line.carriers()),
                line.next()
                        .map(it -> wording.say(
                                "appeal.row.next", duties.title(it, wording), wording.clock(DutyInWords.face(it))))
                        .orElseGet(() -> appeal.runs() ? wording.say("appeal.next." + appeal.state()) : ""),
                line.late());
    }

    /** What the decision is, with the words of its kind. */
    String named(Decision.Taken taken, Wording wording) {
        return law.decision(taken.sheet().kind(), taken.ruling().on())
                .map(it -> it.title().in(wording.language().locale()))
                .orElse(taken.sheet().kind());
    }

    private static String who(Appeal appeal, Map<PersonId, String> names, Wording wording) {
        PersonId party = appeal.arrived().party();
        String name = appeal.arrived().name();
        if (party == null) return name;
        String known = names.getOrDefault(party, "");
        String person = known.isBlank() ? wording.say("cases.unnamed") : known;
        return name.isBlank() ? person : wording.say("appeal.by-representative", name, person);
    }

    static String state(Appeal appeal, Wording wording) {
        if (appeal.end() != null) return wording.say("appeal.ended." + appeal.end());
        return wording.say("appeal.state." + appeal.state(), appeal.court());
    }

    private static String next(AppealDesk.Page page, Wording wording) {
        Appeal appeal = page.appeal();
        if (page.writing()) return wording.say("appeal.next.writing");
        if (appeal.state() == Appeal.State.TIMELY) {
            if (page.isChanged()) return wording.say("appeal.next.changed");
            if (may(page).forward()) return wording.say("appeal.next.forward");
        }
        if (page.rulings().stream().anyMatch(CourtRuling::waitsForUs)) return wording.say("appeal.next.answer");
        return wording.say("appeal.next." + appeal.state());
    }

    private static AppealView.May may(AppealDesk.Page page) {
        Appeal appeal = page.appeal();
        Appeal.State state = appeal.state();
        boolean timely = state == Appeal.State.TIMELY && !page.writing();
        boolean settled = page.isChanged() || appeal.reconsidered() == Appeal.Reconsidered.CHANGED_OTHERWISE;
        boolean answered = appeal.reconsidered() == Appeal.Reconsidered.STANDS
                || appeal.reconsidered() == Appeal.Reconsidered.CHANGED_OTHERWISE;
        boolean waits = page.rulings().stream().anyMatch(CourtRuling::waitsForUs);
        return new AppealView.May(
                state == Appeal.State.ARRIVED || state == Appeal.State.LATE && !page.writing(),
                state == Appeal.State.LATE && !page.writing(),
                timely && !settled && !answered,
                timely && !settled,
                timely && page.isChanged(),
                timely && answered,
                !page.writing() && AppealLetters.goesToTheCourt(appeal),
                state == Appeal.State.FORWARDED,
                state == Appeal.State.RULED,
                state == Appeal.State.RULED && !waits,
                appeal.runs());
    }

    private static List<Fact> came(AppealDesk.Page page, Wording wording) {
        Appeal.Arrival arrived = page.appeal().arrived();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(wording.say("appeal.who"), who(page.appeal(), page.names(), wording)));
        facts.add(new Fact(
                wording.say("appeal.arrived"),
                wording.moment(Optional.ofNullable(arrived.at()).orElseThrow())));
        facts.add(new Fact(wording.say("appeal.way"), wording.say("appeal.way." + arrived.way())));
        if (arrived.courtOn() != null)
            facts.add(new Fact(wording.say("appeal.court-on"), wording.fullDay(arrived.courtOn())));
        if (page.appeal().judged() != null)
            facts.add(new Fact(
                    wording.say("appeal.judged"),
                    wording.say("appeal.judged." + page.appeal().judged())));
        if (page.appeal().forwarded() != null) {
            facts.add(new Fact(
                    wording.say("appeal.forwarded-on"),
                    wording.fullDay(page.appeal().forwarded())));
            facts.add(new Fact(wording.say("appeal.court"), page.appeal().court()));
            facts.add(new Fact(wording.say("appeal.enclosures"), String.join(", ", sent(page.appeal(), wording))));
        }
        return facts;
    }

    static List<String> sent(Appeal appeal, Wording wording) {
        return appeal.enclosures().stream()
                .map(it -> wording.say("appeal.enclosure." + it))
                .toList();
    }

    private static String counted(AppealDesk.Page page, Wording wording) {
        InTime time = page.time();
        if (time.lastDay() == null || time.receivedOn() == null)
            return wording.say(
                    page.appeal().arrived().party() == null ? "appeal.counted.nobody" : "appeal.counted.not-begun",
                    who(page.appeal(), page.names(), wording));
        return wording.say(
                "appeal.counted." + time.counted(),
                wording.fullDay(time.receivedOn()),
                wording.fullDay(time.lastDay()),
                wording.fullDay(time.arrivedOn()));
    }

    private static List<String> notes(AppealDesk.Page page, Wording wording) {
        List<String> notes = new ArrayList<>();
        boolean outside = page.appeal().arrived().party() == null
                || Boolean.FALSE.equals(page.appeal().rightPerson());
        if (outside) notes.add(wording.say("appeal.note.person"));
        if (!page.appealable()) notes.add(wording.say("appeal.note.decision"));
        return notes;
    }

    private List<AppealView.Link> links(AppealDesk.Page page, Wording wording) {
        return Stream.of(
                        link("appeal.link.decision", page.appeal().decision(), wording),
                        page.appeal()
                                .dismissal()
                                .map(it -> link("appeal.link.dismissal", it, wording))
                                .orElse(null),
                        page.appeal()
                                .change()
                                .map(it -> link("appeal.link.change", it, wording))
                                .orElse(null))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static AppealView.@Nullable Link link(String key, DecisionId id, Wording wording) {
        return new AppealView.Link(wording.say(key), "/decision/decisions/" + id.value());
    }

    private static AppealView.Ruled ruled(CourtRuling ruling, Appeal appeal, Wording wording) {
        CourtRuling.Said said = ruling.said();
        List<Fact> facts = new ArrayList<>();
        if (!said.number().isBlank()) facts.add(new Fact(wording.say("appeal.number"), said.number()));
        facts.add(new Fact(
                wording.say("appeal.ruled-on"),
                wording.fullDay(Optional.ofNullable(said.ruledOn()).orElseThrow())));
        facts.add(new Fact(
                wording.say("appeal.came-on"),
                wording.fullDay(Optional.ofNullable(said.cameOn()).orElseThrow())));
        facts.add(new Fact(wording.say("appeal.result"), wording.say("appeal.result." + said.result())));
        facts.add(new Fact(wording.say("appeal.against"), wording.say("appeal.against." + said.against())));
        if (ruling.ours() != null)
            facts.add(new Fact(wording.say("appeal.ours"), wording.say("appeal.ours." + ruling.ours())));
        return new AppealView.Ruled(
                wording.say(ruling.isFinal() ? "appeal.ruling.final" : "appeal.ruling.interim", said.court()),
                facts,
                said.effect(),
                ruling.id().value().toString(),
                appeal.runs() && ruling.waitsForUs());
    }

    private static AppealView.Done step(AppealStep step, AppealDesk.Page page, Wording wording) {
        String by = page.colleagues().getOrDefault(step.by(), wording.say("cases.looked.somebody"));
        return new AppealView.Done(
                wording.say("appeal.step." + step.what(), wording.day(step.on())),
                wording.say("appeal.step.by", by, wording.moment(step.at())),
                step.words());
    }

    private static AppealView.Choices choices(AppealDesk.Page page, Wording wording) {
        List<Choice> judged = Arrays.stream(Appeal.Judged.values())
                .filter(it -> Appeals.isPossible(it, page.time().counted()))
                .filter(it -> it != page.appeal().judged())
                .map(it -> new Choice(it.name(), wording.say("appeal.judge." + it)))
                .toList();
        return new AppealView.Choices(
                judged,
                yesNo("appeal.right-person", wording),
                yesNo("appeal.wholly", wording),
                each(Appeal.Enclosure.values(), "appeal.enclosure.", wording),
                List.of(
                        new Choice("false", wording.say("appeal.interim.false")),
                        new Choice("true", wording.say("appeal.interim.true"))),
                each(CourtRuling.Result.values(), "appeal.result.", wording),
                yesNo("appeal.against", wording),
                each(CourtRuling.Answer.values(), "appeal.answer.", wording));
    }

    static <E extends Enum<E>> List<Choice> each(E[] values, String key, Wording wording) {
        return Arrays.stream(values)
                .map(it -> new Choice(it.name(), wording.say(key + it.name())))
                .toList();
    }

    private static List<Choice> yesNo(String key, Wording wording) {
        return List.of(
                new Choice("true", wording.say(key + ".true")), new Choice("false", wording.say(key + ".false")));
    }

    /** Whom one chooses among where an appeal is written down. */
    static List<Choice> who(AppealDesk.Registering page, Wording wording) {
        List<Choice> who = new ArrayList<>();
        page.parties().forEach(it -> {
            String name = page.names().getOrDefault(it, "");
            who.add(new Choice(it.value().toString(), name.isBlank() ? wording.say("cases.unnamed") : name));
        });
        who.add(new Choice(AppealPages.OTHER, wording.say("appeal.who.other")));
        return who;
    }

    /** The day of the decision, in words. */
    String decided(Decision.Taken taken, Wording wording) {
        return wording.say(
                "appeal.register.lead",
                named(taken, wording),
                wording.fullDay(taken.ruling().on()));
    }

    static String day(Appeal appeal, Wording wording) {
        return wording.fullDay(
                Stockholm.dayOf(Optional.ofNullable(appeal.arrived().at()).orElseThrow()));
    }
}
