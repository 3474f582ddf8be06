package tillit.casework.intake;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tillit.ground.duties.Door;
import tillit.ground.duties.Duty;

/** Where what is owed about a report is done: on the page of the one it is about, or on a page of its own under that. */
@Component
class IntakeDoor implements Door {

    private static final String FEEDBACK = "feedback-to-reporter";

    private static final Map<String, String> WHERE = Map.ofEntries(
            entry("protection-assessment", "#protection"),
            entry("preliminary-assessment", "#decision"),
            entry("violence-open-without-delay", "#decision"),
            entry("open-investigation-at-once", "#decision"),
            entry("hand-over-report", "#decision"),
            entry("turns-18", "#decision"),
            entry("finish-what-was-begun", "#decision"),
            entry(FEEDBACK, "#feedback"),
            entry("transfer-request", "/" + RequestsInWords.page(Replies.Asked.TRANSFER)),
            entry("transfer-to-ivo", "/" + RequestsInWords.page(Replies.Asked.TRANSFER)),
            entry("eviction-notice", "/" + RequestsInWords.page(Replies.Asked.EVICTION)),
            entry("plan-before-birth", "/" + RequestsInWords.page(Replies.Asked.BIRTH_PLAN)));

    /** Feedback that is owed since an investigation was opened lies in the case; the reporter stands in the report. */
    @Override
    public Optional<String> to(Duty duty) {
        String rule = duty.rule().value();
        if (!duty.isOpen() || !WHERE.containsKey(rule)) return Optional.empty();
        UUID about = duty.subject();
        boolean inCase = duty.cause().act().equals("investigation-opened");
        if (inCase) return rule.equals(FEEDBACK) ? Optional.of(FeedbackPages.feedbackAfter(about)) : Optional.empty();
        return Optional.of(ReportViews.address(duty.stamp().dossier().value(), about) + WHERE.get(rule));
    }
}
