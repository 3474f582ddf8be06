package tillit.casework.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tillit.ground.page.Deed;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;
import tillit.ground.page.PdfAnswer;

/** What a mandated reporter is told of one child in a report, also as a letter. */
@Controller
class FeedbackPages {

    private static final String WHOM = "/intake/reports/{id}/subjects/{subject}";

    /** What the reporter was told, and how. */
    record FeedbackForm(
            FeedbackDesk.@Nullable Answer answer,
            FeedbackDesk.@Nullable Way way,
            @Nullable String reasons) {}

    private final FeedbackDesk feedback;
    private final FeedbackPress letters;

    FeedbackPages(FeedbackDesk feedback, FeedbackPress letters) {
        this.feedback = feedback;
        this.letters = letters;
    }

    /** Where one answers the reporter whose report led to the investigation. */
    static String feedbackAfter(UUID investigation) {
        return "/intake/investigations/" + investigation + "/feedback";
    }

    @GetMapping("/intake/investigations/{id}/feedback")
    String feedbackAbout(@PathVariable UUID id) {
        SubjectFacts facts = feedback.ledTo(id);
        return "redirect:"
                + ReportViews.address(facts.report().value(), facts.id().value()) + "#feedback";
    }

    @PostMapping(WHOM + "/feedback-requests")
    @FormAt(WHOM)
    @Done(value = "intake.done.feedback-asked", about = "subject")
    String asked(@PathVariable UUID id, @PathVariable UUID subject) {
        feedback.asked(new SubjectId(subject));
        return "redirect:" + ReportViews.address(id, subject) + "#feedback";
    }

    @PostMapping(WHOM + "/feedback")
    @FormAt(WHOM)
    @Done(value = "intake.done.feedback", about = "subject")
    String tell(
            @PathVariable UUID id,
            @PathVariable UUID subject,
            @ModelAttribute FeedbackForm form,
            HttpServletRequest request) {
        FeedbackDesk.Answer answer = form.answer();
        FeedbackDesk.Way way = form.way();
        if (answer == null) throw new IntakeRefusal.Missing("answer");
        if (answer == FeedbackDesk.Answer.UNSUITABLE) way = FeedbackDesk.Way.NONE;
        if (way == null) throw new IntakeRefusal.Missing("way");
        SubjectId whom = new SubjectId(subject);
        if (way == FeedbackDesk.Way.LETTER) {
            letters.tell(whom, answer);
            Deed.rather(request, "intake.done.feedback-letter");
        } else
            feedback.tell(
                    whom,
                    answer,
                    way,
                    form.reasons() == null ? "" : form.reasons().strip());
        return "redirect:" + ReportViews.address(id, subject) + "#feedback";
    }

    /** The letter to the reporter: as it was sealed, or as it would be. */
    @GetMapping(WHOM + "/feedback-letter")
    void letter(@PathVariable UUID id, @PathVariable UUID subject, HttpServletResponse response) throws IOException {
        PdfAnswer.shown("aterkoppling", letters.show(new SubjectId(subject)), response);
    }
}
