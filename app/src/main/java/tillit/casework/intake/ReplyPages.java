package tillit.casework.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tillit.ground.page.Done;
import tillit.ground.page.Form;
import tillit.ground.page.TypedMoment;
import tillit.ground.page.Wording;

/** What a report asks for beside a decision: an answer, a confirmation, a plan, and that a child is born. */
@Controller
class ReplyPages {

    private static final String WHOM = "/intake/reports/{id}/subjects/{subject}";
    private static final String PAGE = "casework/intake/reply";

    /** Whether we take over, and what we answered. */
    record AnswerForm(
            @NotNull(message = "intake.refusal.missing.answer.transfer")
            Transfer answer,

            @NotNull @Valid TypedMoment happened,

            @NotBlank(message = "intake.refusal.reply-words-missing.answer")
            String words) {

        enum Transfer {
            TRANSFER_ACCEPTED,
            TRANSFER_DECLINED
        }

        Replies.What what() {
            return Replies.What.valueOf(answer.name());
        }
    }

    /** Who is responsible, and when that was said. */
    record ConfirmationForm(
            @NotNull @Valid TypedMoment happened,

            @NotBlank(message = "intake.refusal.reply-words-missing.confirmation")
            String words) {}

    /** The plan. */
    record PlanForm(
            @NotBlank(message = "intake.refusal.reply-words-missing.plan")
            String words) {}

    /** When the child was born, and what is known. */
    record BirthForm(
            @NotNull @Valid TypedMoment happened,

            @NotBlank(message = "intake.refusal.reply-words-missing.birth")
            String words) {}

    private final Replies replies;
    private final ReportViews reports;
    private final Clock clock;

    ReplyPages(Replies replies, ReportViews reports, Clock clock) {
        this.replies = replies;
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping(WHOM + "/transfer-answers")
    String transfer(@PathVariable UUID id, @PathVariable UUID subject, Wording wording, Form form, Model model) {
        return show(id, subject, Replies.Asked.TRANSFER, wording, form, model);
    }

    @PostMapping(WHOM + "/transfer-answers")
    @Done(value = "intake.done.answered", about = "subject")
    String answer(@PathVariable UUID id, @PathVariable UUID subject, @Valid @ModelAttribute AnswerForm typed) {
        replies.write(
                new SubjectId(subject),
                typed.what(),
                typed.words(),
                typed.happened().at(clock));
        return back(id, subject, "#requests");
    }

    @GetMapping(WHOM + "/eviction-confirmations")
    String eviction(@PathVariable UUID id, @PathVariable UUID subject, Wording wording, Form form, Model model) {
        return show(id, subject, Replies.Asked.EVICTION, wording, form, model);
    }

    @PostMapping(WHOM + "/eviction-confirmations")
    @Done(value = "intake.done.eviction", about = "subject")
    String confirm(@PathVariable UUID id, @PathVariable UUID subject, @Valid @ModelAttribute ConfirmationForm typed) {
        replies.write(
                new SubjectId(subject),
                Replies.What.EVICTION_CONFIRMED,
                typed.words(),
                typed.happened().at(clock));
        return back(id, subject, "#requests");
    }

    @GetMapping(WHOM + "/birth-plans")
    String birthPlan(@PathVariable UUID id, @PathVariable UUID subject, Wording wording, Form form, Model model) {
        return show(id, subject, Replies.Asked.BIRTH_PLAN, wording, form, model);
    }

    @PostMapping(WHOM + "/birth-plans")
    @Done(value = "intake.done.birth-plan", about = "subject")
    String plan(@PathVariable UUID id, @PathVariable UUID subject, @Valid @ModelAttribute PlanForm typed) {
        replies.write(new SubjectId(subject), Replies.What.BIRTH_PLANNED, typed.words(), clock.instant());
        return back(id, subject, "#requests");
    }

    @GetMapping(WHOM + "/births")
    String birth(@PathVariable UUID id, @PathVariable UUID subject, Wording wording, Form form, Model model) {
        return show(id, subject, Replies.Asked.BIRTH, wording, form, model);
    }

    @PostMapping(WHOM + "/births")
    @Done(value = "intake.done.born", about = "subject")
    String born(@PathVariable UUID id, @PathVariable UUID subject, @Valid @ModelAttribute BirthForm typed) {
        replies.write(
                new SubjectId(subject),
                Replies.What.CHILD_BORN,
                typed.words(),
                typed.happened().at(clock));
        return back(id, subject, "#protection");
    }

    private String show(UUID id, UUID subject, Replies.Asked asked, Wording wording, Form form, Model model) {
        reports.reply(new ReportId(id), new SubjectId(subject), asked, wording, form, model);
        return PAGE;
    }

    private static String back(UUID id, UUID subject, String part) {
        return "redirect:" + ReportViews.address(id, subject) + part;
    }
}
