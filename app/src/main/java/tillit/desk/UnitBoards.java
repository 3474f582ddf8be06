package tillit.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseDesk;
import tillit.casework.cases.CaseRow;
import tillit.casework.cases.Caseloads;
import tillit.casework.cases.Caseloads.Carried;
import tillit.casework.intake.Inbox;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.DossierId;
import tillit.ground.access.Membership;
import tillit.ground.access.UnitId;
import tillit.ground.duties.Counts;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Wording;

/** Puts together how a unit stands, counted as the one who looks may see it. */
@Component
class UnitBoards {

    /** Ours: more is not read on one page, and the number says how many there are. */
    private static final int QUIET_SHOWN = 20;

    private final Inbox inbox;
    private final Caseloads caseloads;
    private final CaseDesk cases;
    private final UnitLoads loads;
    private final Untouched untouched;
    private final WaysIn ways;
    private final Clock clock;

    UnitBoards(
            Inbox inbox,
            Caseloads caseloads,
            CaseDesk cases,
            UnitLoads loads,
            Untouched untouched,
            WaysIn ways,
            Clock clock) {
        this.inbox = inbox;
        this.caseloads = caseloads;
        this.cases = cases;
        this.loads = loads;
        this.untouched = untouched;
        this.ways = ways;
        this.clock = clock;
    }

    @Transactional
    UnitBoard of(Membership shown, Wording wording) {
        UnitId unit = shown.unit();
        List<Carried> open = caseloads.in(unit);
        UnitLoads.Loads now = loads.in(unit, open);
        List<Untouched.Quiet> quiet = untouched.among(open);
        boolean leads = WorkUnits.leads(unit);
        return new UnitBoard(
                shown.unitName(),
                lead(open.size(), now.together(), wording),
                WorkUnits.tabs("/unit"),
                figures(unit, now, wording),
                loads.rows(now, leads, wording),
                leads,
                shown(quiet, wording),
                quiet.size(),
                Untouched.DAYS,
                ways.to(unit, wording));
    }

    private String lead(int open, Counts duties, Wording wording) {
        String day = wording.weekday(Stockholm.dayOf(clock.instant()));
        return wording.say(
                "desk.unit.lead",
                Character.toUpperCase(day.charAt(0)) + day.substring(1),
                wording.time(clock.instant()),
                open,
                duties.open());
    }

    private List<UnitBoard.Figure> figures(UnitId unit, UnitLoads.Loads now, Wording wording) {
        Inbox.Glance waiting = inbox.glance(unit);
        Counts duties = now.together();
        String reports = "/intake?unit=" + unit.value();
        return List.of(
                figure("unread", waiting.unread(), reports + "&only=unread", waiting.unread() > 0, wording),
                figure("taken-by-nobody", now.reportsOf(Optional.empty()), reports + "&who=nobody", false, wording),
                figure(
                        "late",
                        duties.breached() + duties.late(),
                        UnitDutiesPages.address(unit, "", "late"),
                        duties.breached() > 0,
                        wording),
                figure("today", duties.today(), UnitDutiesPages.address(unit, "", "today"), false, wording),
                figure(
                        "week",
                        duties.today() + duties.thisWeek(),
                        UnitDutiesPages.address(unit, "", "week"),
                        false,
                        wording),
                figure(
                        "owed-by-nobody",
                        now.dutiesOf(Optional.empty()).open(),
                        UnitDutiesPages.address(unit, UnitDutiesPages.NOBODY, ""),
                        false,
                        wording));
    }

    private static UnitBoard.Figure figure(String key, int number, String address, boolean pressing, Wording wording) {
        return new UnitBoard.Figure(number, wording.say("desk.unit.figure." + key, number), address, pressing);
    }

    private List<UnitBoard.Quiet> shown(List<Untouched.Quiet> quiet, Wording wording) {
        List<Untouched.Quiet> first = quiet.stream().limit(QUIET_SHOWN).toList();
        Map<DossierId, CaseRow> rows = cases
                .among(first.stream().map(Untouched.Quiet::dossier).toList())
                .stream()
                .collect(Collectors.toMap(row -> row.socialCase().id().dossier(), row -> row));
        return first.stream()
                .flatMap(it -> Stream.ofNullable(rows.get(it.dossier())).map(row -> quiet(it, row, wording)))
                .toList();
    }

    private static UnitBoard.Quiet quiet(Untouched.Quiet one, CaseRow row, Wording wording) {
        String carriers = row.carriedBy().stream().map(Colleague::name).collect(Collectors.joining(", "));
        return new UnitBoard.Quiet(
                "/cases/" + row.socialCase().id().value(),
                row.name().filter(name -> !name.isBlank()).orElseGet(() -> wording.say("cases.unseen")),
                row.socialCase().number().value(),
                wording.say(
                        "desk.unit.untouched.words",
                        wording.day(one.since()),
                        one.days(),
                        carriers.isEmpty() ? wording.say("cases.carried.nobody") : carriers));
    }
}
