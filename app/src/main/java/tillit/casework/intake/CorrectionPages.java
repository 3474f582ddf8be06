package tillit.casework.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Deed;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;
import tillit.ground.page.TypedMoment;
import tillit.ground.page.Wording;

/** What is done with a report as a whole: its time of arrival corrected, joined to an earlier one, its reporter opened. */
@Controller
class CorrectionPages {

    private static final String REPORT = "/intake/reports/{id}";

    /** When it came, and why one knows. */
    record ArrivalForm(
            @NotNull @Valid TypedMoment receivedAt,
            @Nullable Arrival arrival,
            @Nullable String reason) {}

    private final Arrivals arrivals;
    private final Duplicates duplicates;
    private final Reporters reporters;
    private final Intake intake;
    private final ReportViews reports;
    private final Clock clock;

    CorrectionPages(
            Arrivals arrivals,
            Duplicates duplicates,
            Reporters reporters,
            Intake intake,
            ReportViews reports,
            Clock clock) {
        this.arrivals = arrivals;
        this.duplicates = duplicates;
        this.reporters = reporters;
        this.intake = intake;
        this.reports = reports;
        this.clock = clock;
    }

    /** One takes it oneself, or gives it to a colleague. */
    @PostMapping(REPORT + "/assignments")
    @FormAt(REPORT)
    @Done("intake.done.given")
    String give(@PathVariable UUID id, @RequestParam Optional<Integer> to, HttpServletRequest request) {
        int colleague = to.orElseThrow(() -> new IntakeRefusal.Missing("to"));
        intake.give(new ReportId(id), new UserId(colleague));
        Deed.givenTo(request, colleague);
        return "redirect:/intake/reports/" + id;
    }

    @GetMapping(REPORT + "/moves")
    String move(@PathVariable UUID id, Wording wording, Model model) {
        reports.act(new ReportId(id), "move", "moves", wording, model);
        return "casework/intake/move";
    }

    /** Whoever passes it on may not see it afterwards, and ends at the inbox. */
    @PostMapping(REPORT + "/moves")
    @Done("intake.done.moved")
    String passOn(@PathVariable UUID id, @RequestParam Optional<Integer> to) {
        intake.passOn(new ReportId(id), to.map(UnitId::new).orElseThrow(() -> new IntakeRefusal.Missing("to")));
        return "redirect:/intake";
    }

    @GetMapping(REPORT + "/arrival-corrections")
    String arrival(@PathVariable UUID id, Wording wording, Model model) {
        reports.act(new ReportId(id), "arrival", "arrival-corrections", wording, model);
        return "casework/intake/arrival";
    }

    @PostMapping(REPORT + "/arrival-corrections")
    @Done("intake.done.arrival")
    String correct(@PathVariable UUID id, @Valid @ModelAttribute ArrivalForm form) {
        Arrival counted = form.arrival() == null ? Arrival.AS_RECEIVED : form.arrival();
        String reason = form.reason() == null ? "" : form.reason().strip();
        arrivals.correct(
                new ReportId(id),
                form.receivedAt().at(clock).atZone(Stockholm.ZONE).toOffsetDateTime(),
                counted,
                reason);
        return "redirect:/intake/reports/" + id;
    }

    @GetMapping(REPORT + "/duplicates")
    String duplicate(@PathVariable UUID id, Wording wording, Model model) {
        reports.act(new ReportId(id), "duplicate", "duplicates", wording, model);
        return "casework/intake/duplicate";
    }

    @PostMapping(REPORT + "/duplicates")
    @Done("intake.done.joined")
    String join(@PathVariable UUID id, @RequestParam Optional<UUID> first) {
        ReportId earlier = first.map(ReportId::new).orElseThrow(() -> new IntakeRefusal.Missing("first"));
        duplicates.join(new ReportId(id), earlier);
        return "redirect:/intake/reports/" + earlier.value();
    }

    @GetMapping(REPORT + "/reporter-openings")
    String reporter(@PathVariable UUID id, Wording wording, Model model) {
        reports.act(new ReportId(id), "reporter", "reporter-openings", wording, model);
        return "casework/intake/reporterOpening";
    }

    /** Who it was is shown once, in the answer itself: it stands in no address. */
    @PostMapping(REPORT + "/reporter-openings")
    String open(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Wording wording, Model model) {
        Optional<ReporterAsWritten.Identity> who = reporters.reveal(new ReportId(id), reason.strip());
        reports.act(new ReportId(id), "reporter", "reporter-openings", wording, model);
        model.addAttribute("facts", ReporterInWords.facts(who, wording));
        return "casework/intake/reporter";
    }
}
