package tillit.casework.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;
import tillit.ground.page.Wording;

/** What is assessed of one child in a report, and signed. */
@Controller
class AssessmentPages {

    private static final String WHOM = "/intake/reports/{id}/subjects/{subject}";

    /** A protection assessment as it was typed; what was not answered is said together with all else that is missing. */
    record ProtectionForm(
            @Nullable Boolean immediate,
            @Nullable String grounds,
            @Nullable String ownWords,
            @Nullable String notHeardBecause,
            @Nullable String steps,
            @Nullable Boolean violence) {

        ProtectionAssessment.Draft draft() {
            ProtectionAssessment.Draft draft = new ProtectionAssessment.Draft(
                    Boolean.TRUE.equals(immediate),
                    plain(grounds),
                    plain(ownWords),
                    plain(notHeardBecause),
                    plain(steps),
                    Boolean.TRUE.equals(violence));
            List<Refusal> found = new ArrayList<>();
            if (immediate == null) found.add(new IntakeRefusal.Missing("immediate"));
            found.addAll(draft.faults());
            if (violence == null) found.add(new IntakeRefusal.Missing("violence"));
            Refusals.throwAny(found);
            return draft;
        }
    }

    /** A preliminary assessment as it was typed. */
    record PreliminaryForm(
            @Nullable String contacts,
            @Nullable String childsView,
            @Nullable String notHeardBecause,
            PreliminaryAssessment.@Nullable Meeting meeting) {

        PreliminaryAssessment.Draft draft() {
            PreliminaryAssessment.Draft draft = new PreliminaryAssessment.Draft(
                    plain(contacts),
                    plain(childsView),
                    plain(notHeardBecause),
                    meeting == null ? PreliminaryAssessment.Meeting.NOT_SUITABLE : meeting);
            List<Refusal> found = new ArrayList<>(draft.faults());
            if (meeting == null) found.add(new IntakeRefusal.Missing("meeting"));
            Refusals.throwAny(found);
            return draft;
        }
    }

    private final Assessments assessments;
    private final ReportViews reports;

    AssessmentPages(Assessments assessments, ReportViews reports) {
        this.assessments = assessments;
        this.reports = reports;
    }

    @PostMapping(WHOM + "/protection-assessments")
    @FormAt(WHOM)
    @Done(value = "intake.done.assessed", about = "subject")
    String assess(@PathVariable UUID id, @PathVariable UUID subject, @ModelAttribute ProtectionForm form) {
        assessments.sign(new SubjectId(subject), form.draft());
        return reports.next(new ReportId(id), new SubjectId(subject));
    }

    @GetMapping(WHOM + "/protection-corrections")
    String correction(@PathVariable UUID id, @PathVariable UUID subject, Wording wording, Model model) {
        reports.act(
                new ReportId(id),
                new SubjectId(subject),
                "protection.correct",
                "protection-corrections",
                wording,
                model);
        return "casework/intake/correction";
    }

    @PostMapping(WHOM + "/protection-corrections")
    @Done(value = "intake.done.reassessed", about = "subject")
    String correct(@PathVariable UUID id, @PathVariable UUID subject, @ModelAttribute ProtectionForm form) {
        assessments.correct(new SubjectId(subject), form.draft());
        return "redirect:" + ReportViews.address(id, subject) + "#protection";
    }

    @PostMapping(WHOM + "/preliminary-assessments")
    @FormAt(WHOM)
    @Done(value = "intake.done.preliminary", about = "subject")
    String assessBeforehand(@PathVariable UUID id, @PathVariable UUID subject, @ModelAttribute PreliminaryForm form) {
        assessments.signPreliminary(new SubjectId(subject), form.draft());
        return "redirect:" + ReportViews.address(id, subject) + "#decision";
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
