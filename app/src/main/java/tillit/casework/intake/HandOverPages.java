package tillit.casework.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.ground.access.MunicipalityId;
import tillit.ground.page.Done;
import tillit.ground.page.Wording;

/** A report about somebody for whom another municipality is responsible goes there. */
@Controller
class HandOverPages {

    private static final String WHOM = "/intake/reports/{id}/subjects/{subject}";

    /** Where it is sent, and how. */
    record HandOverForm(
            @NotNull(message = "intake.hand-over.to.missing")
            Integer to,

            @NotNull(message = "intake.hand-over.way.missing")
            HandOvers.Way way) {}

    private final HandOvers handOvers;
    private final ReportViews reports;

    HandOverPages(HandOvers handOvers, ReportViews reports) {
        this.handOvers = handOvers;
        this.reports = reports;
    }

    @GetMapping(WHOM + "/hand-overs")
    String handOver(@PathVariable UUID id, @PathVariable UUID subject, Wording wording, Model model) {
        reports.act(new ReportId(id), new SubjectId(subject), "hand-over", "hand-overs", wording, model);
        return "casework/intake/handOver";
    }

    @PostMapping(WHOM + "/hand-overs")
    @Done(value = "intake.done.sent", about = "subject")
    String send(@PathVariable UUID id, @PathVariable UUID subject, @Valid @ModelAttribute HandOverForm form) {
        handOvers.send(new SubjectId(subject), new MunicipalityId(form.to()), form.way());
        return "redirect:" + ReportViews.address(id, subject) + "#decision";
    }

    @GetMapping(WHOM + "/hand-over-confirmations")
    String confirmation(@PathVariable UUID id, @PathVariable UUID subject, Wording wording, Model model) {
        reports.act(
                new ReportId(id), new SubjectId(subject), "confirmation", "hand-over-confirmations", wording, model);
        return "casework/intake/handOverConfirmation";
    }

    @PostMapping(WHOM + "/hand-over-confirmations")
    @Done(value = "intake.done.taken-over", about = "subject")
    String confirm(
            @PathVariable UUID id, @PathVariable UUID subject, @RequestParam(defaultValue = "") String reference) {
        if (reference.isBlank()) throw new IntakeRefusal.Missing("reference");
        handOvers.confirm(new SubjectId(subject), reference.strip());
        return "redirect:" + ReportViews.address(id, subject) + "#decision";
    }
}
