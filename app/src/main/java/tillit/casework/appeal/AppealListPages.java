package tillit.casework.appeal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.casework.cases.CaseId;
import tillit.casework.decision.DecisionId;
import tillit.ground.access.PersonId;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Crumb;
import tillit.ground.page.Done;
import tillit.ground.page.PlainText;
import tillit.ground.page.TypedMoment;
import tillit.ground.page.Wording;

/** The appeals of one's units and of a case, and where one is written down. */
@Controller
class AppealListPages {

    private static final String REGISTRATION = "/appeal/decisions/{id}";

    private final AppealDesk desk;
    private final Appeals appeals;
    private final AppealInWords words;
    private final Clock clock;

    AppealListPages(AppealDesk desk, Appeals appeals, AppealInWords words, Clock clock) {
        this.desk = desk;
        this.appeals = appeals;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/appeal")
    String ofUnits(Wording wording, Model model) {
        model.addAttribute("appeals", rows(desk.ofUnits(), wording));
        return "casework/appeal/appeals";
    }

    @GetMapping("/appeal/cases/{id}")
    String ofCase(@PathVariable UUID id, Wording wording, Model model) {
        CaseId socialCase = new CaseId(id);
        AppealDesk.OfCase of = desk.ofCase(socialCase, wording);
        model.addAttribute(
                "appeals",
                new AppealView.OfCase(
                        AppealPages.list(socialCase),
                        of.head(),
                        of.head().to(wording.say("appeal.tab")),
                        rows(of.appeals(), wording)));
        return "casework/appeal/list";
    }

    @GetMapping(REGISTRATION)
    String registration(@PathVariable UUID id, Wording wording, Model model) {
        AppealDesk.Registering page = desk.registering(new DecisionId(id), wording);
        List<Crumb> crumbs = new ArrayList<>(page.head().crumbs());
        crumbs.add(new Crumb(words.named(page.decision(), wording), "/decision/decisions/" + id));
        crumbs.add(new Crumb(wording.say("appeal.register")));
        model.addAttribute(
                "registration",
                new AppealView.Registration(
                        "/appeal/decisions/" + id,
                        page.head(),
                        crumbs,
                        words.decided(page.decision(), wording),
                        AppealInWords.who(page, wording),
                        AppealInWords.each(Appeal.Way.values(), "appeal.way.", wording)));
        return "casework/appeal/register";
    }

    /** Writes down that somebody appeals. */
    @PostMapping(REGISTRATION)
    @Done("appeal.done.registered")
    String register(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "arrived.day", defaultValue = "") String day,
            @RequestParam(name = "arrived.time", defaultValue = "") String time,
            @RequestParam(required = false) Appeal.@Nullable Way way,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate courtOn,
            @RequestParam(defaultValue = "") String wants,
            @RequestParam(defaultValue = "") String news) {
        if (who.isBlank()) throw new AppealRefusal.WhoMissing();
        AppealId registered = appeals.register(
                new DecisionId(id),
                new Appeal.Arrival(
                        who.equals(AppealPages.OTHER) ? null : party(who),
                        PlainText.of(name).strip(),
                        at(day, time),
                        way,
                        courtOn,
                        PlainText.of(wants),
                        PlainText.of(news)));
        return "redirect:" + AppealPages.address(registered);
    }

    private static PersonId party(String who) {
        try {
            return new PersonId(UUID.fromString(who));
        } catch (IllegalArgumentException e) {
            throw new AppealRefusal.WhoMissing();
        }
    }

    private @Nullable Instant at(String day, String time) {
        return TypedMoment.dayOf(day, Stockholm.dayOf(clock.instant()))
                .flatMap(on -> TypedMoment.timeOf(time)
                        .map(at -> on.atTime(at).atZone(Stockholm.ZONE).toInstant()))
                .orElse(null);
    }

    private List<AppealView.Row> rows(AppealDesk.Lines lines, Wording wording) {
        return lines.lines().stream()
                .map(it -> words.row(it, lines.names(), wording))
                .toList();
    }
}
