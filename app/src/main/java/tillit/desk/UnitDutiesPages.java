package tillit.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Membership;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.duties.Duty;
import tillit.ground.duties.DutyId;
import tillit.ground.duties.DutyInWords;
import tillit.ground.duties.Place;
import tillit.ground.duties.Workloads;
import tillit.ground.page.Choice;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;
import tillit.ground.views.Views;

/** What is open in the unit, in the order in which it is due, for all who work there. */
@Controller
class UnitDutiesPages {

    static final String NOBODY = "nobody";

    /** Ours: more at once is not read. */
    private static final int ROWS = 50;

    private final Workloads workloads;
    private final Colleagues colleagues;
    private final Whom whom;
    private final DutyInWords words;
    private final Views views;

    UnitDutiesPages(Workloads workloads, Colleagues colleagues, Whom whom, DutyInWords words, Views views) {
        this.views = views;
        this.workloads = workloads;
        this.colleagues = colleagues;
        this.whom = whom;
        this.words = words;
    }

    /** Where the list stands. @param who {@link #NOBODY}, a number of a colleague or nothing @param when late, today, week or nothing */
    static String address(UnitId unit, String who, String when) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/unit/duties").queryParam("unit", unit.value());
        if (!who.isEmpty()) address.queryParam("who", who);
        if (!when.isEmpty()) address.queryParam("when", when);
        return address.encode().toUriString();
    }

    /** @param after the last row of the page before @param dueAt when that one is due, if it has a fixed time */
    @GetMapping("/unit/duties")
    @Transactional
    String duties(
            @RequestParam Optional<Integer> unit,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String when,
            @RequestParam Optional<UUID> after,
            @RequestParam Optional<Instant> dueAt,
            Wording wording,
            HttpServletRequest request,
            Model model) {
        Optional<String> opening = views.opening(ViewedDuties.ID, request);
        if (opening.isPresent()) return "redirect:" + opening.get();
        model.addAttribute("views", views.above(ViewedDuties.ID, request, wording));
        Membership shown = WorkUnits.chosen(unit);
        List<Duty> open = workloads.of(
                shown.unit(), whose(who), time(when), after.map(it -> new Place(dueAt, new DutyId(it))), ROWS + 1);
        List<Duty> rows = open.stream().limit(ROWS).toList();
        Whom.Directory directory = whom.inUnit(rows, shown.unit(), wording);
        model.addAttribute(
                "duties",
                new UnitDuties(
                        shown.unit().value(),
                        shown.unitName(),
                        "/unit?unit=" + shown.unit().value(),
                        wording.say("desk.unit.duties.lead", shown.unitName(), rows.size(), open.size() > ROWS ? 1 : 0),
                        owners(shown.unit(), who, wording),
                        who,
                        times(wording),
                        when,
                        rows.stream().map(it -> row(it, directory, wording)).toList(),
                        open.size() > ROWS ? more(shown.unit(), who, when, rows.getLast()) : null));
        return "desk/unitDuties";
    }

    private tillit.ground.page.Duty row(Duty duty, Whom.Directory directory, Wording wording) {
        String owner = duty.owner()
                .flatMap(colleagues::named)
                .map(Colleagues.Colleague::name)
                .orElseGet(() -> wording.say("desk.unit.nobody"));
        return words.row(
                duty,
                directory.address(duty),
                wording.say("desk.unit.duties.whom", directory.whom(duty), owner),
                wording);
    }

    /** Everybody, nobody and each who works there; also whoever is chosen and has left. */
    private List<Choice> owners(UnitId unit, String who, Wording wording) {
        List<Choice> owners = new ArrayList<>();
        owners.add(new Choice("", wording.say("desk.unit.duties.everybody")));
        owners.add(new Choice(NOBODY, wording.say("desk.unit.nobody")));
        colleagues.in(unit).forEach(it -> owners.add(choice(it)));
        if (whose(who) instanceof Workloads.Ones one
                && owners.stream().noneMatch(it -> it.value().equals(who)))
            colleagues.named(one.owner()).ifPresent(it -> owners.add(choice(it)));
        return owners;
    }

    private static Choice choice(Colleagues.Colleague colleague) {
        return new Choice(String.valueOf(colleague.id().value()), colleague.name());
    }

    private static List<Choice> times(Wording wording) {
        return List.of("", "late", "today", "week").stream()
                .map(it -> new Choice(it, wording.say("desk.unit.duties.when." + (it.isEmpty() ? "any" : it))))
                .toList();
    }

    private static Workloads.Whose whose(String who) {
        if (who.isEmpty()) return new Workloads.Everybodys();
        if (who.equals(NOBODY)) return new Workloads.Nobodys();
        try {
            return new Workloads.Ones(new UserId(Integer.parseInt(who)));
        } catch (NumberFormatException notANumber) {
            throw new Missing();
        }
    }

    private static Workloads.When time(String when) {
        return switch (when) {
            case "late" -> Workloads.When.LATE;
            case "today" -> Workloads.When.TODAY;
            case "week" -> Workloads.When.THIS_WEEK;
            default -> Workloads.When.ANY;
        };
    }

    private static String more(UnitId unit, String who, String when, Duty last) {
        UriComponentsBuilder on = UriComponentsBuilder.fromUriString(address(unit, who, when))
                .queryParam("after", last.id().value());
        last.deadline().ifPresent(it -> on.queryParam("dueAt", it.dueAt()));
        return on.toUriString();
    }
}
