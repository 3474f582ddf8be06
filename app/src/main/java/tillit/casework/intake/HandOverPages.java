package tillit.casework.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

    /** Where it is sent, and how. @param to the code of the municipality */
    record HandOverForm(
            @NotBlank(message = "intake.hand-over.to.missing")
            String to,

            @NotNull(message = "intake.hand-over.way.missing")
            HandOvers.Way way) {}

    private final HandOvers handOvers;
    private final Municipalities municipalities;
    private final ReportViews reports;

    HandOverPages(HandOvers handOvers, Municipalities municipalities, ReportViews reports) {
        this.handOvers = handOvers;
        this.municipalities = municipalities;
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
        MunicipalityId to = municipalities.withCode(form.to()).orElseThrow(IntakeRefusal.NoSuchMunicipality::new);
        handOvers.send(new SubjectId(subject), to, form.way());
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

    @GetMapping(WHOM + "/hand-over-refusals")
    String refusal(@PathVariable UUID id, @PathVariable UUID subject, Wording wording, Model model) {
        reports.act(
                new ReportId(id), new SubjectId(subject), "hand-over-refusal", "hand-over-refusals", wording, model);
        return "casework/intake/handOverRefusal";
    }

    @PostMapping(WHOM + "/hand-over-refusals")
    @Done(value = "intake.done.came-back", about = "subject")
    String refused(@PathVariable UUID id, @PathVariable UUID subject, @RequestParam(defaultValue = "") String because) {
        handOvers.takeBack(new SubjectId(subject), because.strip());
        return "redirect:" + ReportViews.address(id, subject) + "#decision";
    }
}
