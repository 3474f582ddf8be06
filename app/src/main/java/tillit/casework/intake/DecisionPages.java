package tillit.casework.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tillit.ground.access.UserId;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.page.Deed;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;
import tillit.ground.page.Wording;

/** What is decided of one child in a report. */
@Controller
class DecisionPages {

    private static final String WHOM = "/intake/reports/{id}/subjects/{subject}";

    /** @param again why another so soon @param carriedBy who carries the case that is opened; null for the one who decides */
    record DecisionForm(
            OpeningDecision.@Nullable Outcome outcome,
            @Nullable String reasons,
            @Nullable String again,
            @Nullable Integer carriedBy) {}

    /** More time, to a day. */
    record ExtensionForm(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate newEnd,

            @Nullable String reasons) {}

    private final Openings openings;
    private final ReportViews reports;

    DecisionPages(Openings openings, ReportViews reports) {
        this.openings = openings;
        this.reports = reports;
    }

    @PostMapping(WHOM + "/opening-decisions")
    @FormAt(WHOM)
    @Done(value = "intake.done.opened", about = "subject")
    String decide(
            @PathVariable UUID id,
            @PathVariable UUID subject,
            @ModelAttribute DecisionForm form,
            HttpServletRequest request) {
        SubjectId whom = new SubjectId(subject);
        String reasons = plain(form.reasons());
        switch (form.outcome()) {
            case OPENED -> {
                openings.open(whom, reasons, plain(form.again()), carriedBy(form));
                if (form.carriedBy() != null) Deed.givenTo(request, form.carriedBy());
            }
            case NOT_OPENED -> {
                openings.leave(whom, reasons);
                Deed.rather(request, "intake.done.not-opened");
            }
            case null -> Refusals.throwAny(undecided(reasons));
        }
        return "redirect:" + ReportViews.address(id, subject) + "#decision";
    }

    @GetMapping(WHOM + "/extensions")
    String extension(@PathVariable UUID id, @PathVariable UUID subject, Wording wording, Model model) {
        reports.act(new ReportId(id), new SubjectId(subject), "extension", "extensions", wording, model);
        return "casework/intake/extension";
    }

    @PostMapping(WHOM + "/extensions")
    @Done(value = "intake.done.extended", about = "subject")
    String extend(@PathVariable UUID id, @PathVariable UUID subject, @ModelAttribute ExtensionForm form) {
        LocalDate newEnd = form.newEnd();
        if (newEnd == null) throw new IntakeRefusal.Missing("newEnd");
        openings.extend(new SubjectId(subject), newEnd, plain(form.reasons()));
        return "redirect:" + ReportViews.address(id, subject) + "#decision";
    }

    private static Openings.GoesTo carriedBy(DecisionForm form) {
        Integer chosen = form.carriedBy();
        return chosen == null ? Openings.GoesTo.usual() : new Openings.GoesTo(null, new UserId(chosen));
    }

    private static List<Refusal> undecided(String reasons) {
        List<Refusal> found = new ArrayList<>(List.of(new IntakeRefusal.Missing("outcome")));
        if (reasons.isBlank()) found.add(new IntakeRefusal.ReasonsMissing());
        return found;
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
