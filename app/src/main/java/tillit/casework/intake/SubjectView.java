package tillit.casework.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tillit.ground.page.Choice;
import tillit.ground.page.ClockFace;
import tillit.ground.page.Why;

/**
 * Somebody in a report, and how far the work with them has come.
 *
 * @param called the name that the questions use
 * @param child whether it is a child that it is about
 * @param assessed whether a protection assessment is owed
 * @param open whether the matter has not come to its end, so that one can still say who it is
 * @param violence the rule on violence, where violence is suspected and nothing is decided
 * @param mayCorrect whether a signed assessment may be given a correction beside it
 * @param openFirst whether the decision may be taken now, but something else is the usual next step
 * @param decideBy how long is left of the time to decide
 * @param passed what was tried before: hand-overs that were refused and extensions of that time, the latest first
 * @param firstReport the address of the report that this one repeats
 * @param decidesAs on whose mandate the reader decides, in a sentence
 * @param endedLately when the last investigation ended, if it must be said why there is to be another so soon
 * @param openedCase the address of the case that was opened, if the reader may see it
 * @param feedbackText the only words that may be told to the reporter
 * @param feedbackLetter the letter with those words
 * @param mayAsk whether the reporter may still ask, and has not
 * @param requests what the report asks for beside a decision, done or not
 * @param otherWays what else can be done with it
 * @param newcomer what the report says of whom it is about, by the fields of the form for a new person
 */
record SubjectView(
        String address,
        String called,
        boolean child,
        boolean assessed,
        boolean open,
        IdentityView identity,
        Earlier earlier,
        @Nullable Why violence,
        Stage protection,
        boolean mayCorrect,
        Stage preliminary,
        Stage decision,
        boolean openFirst,
        @Nullable ClockFace decideBy,
        List<Passed> passed,
        String decidesAs,
        @Nullable Why decisionRule,
        @Nullable String endedLately,
        @Nullable String openedCase,
        @Nullable String firstReport,
        Stage feedback,
        String feedbackText,
        FeedbackLetter feedbackLetter,
        boolean mayAsk,
        List<Request> requests,
        List<Way> otherWays,
        Map<String, String> newcomer,
        Choices choices) {

    /** The letter to the reporter. @param isSealed whether it has been sealed; otherwise it is looked at beforehand */
    record FeedbackLetter(String address, boolean isSealed) {}

    /** What was reported and open before, on the same one and on the siblings. @param searched what was searched and not found */
    record Earlier(List<EarlierReport> reports, List<KnownCase> cases, String caption, String searched) {}

    /** An earlier report. */
    record EarlierReport(String address, String came, String who, String from, String excerpt, String outcome) {}

    /** A case that is known. */
    record KnownCase(String address, String title, String words) {}

    /**
     * Something that the report asks for beside a decision.
     *
     * @param address where it is done; null when it has been
     * @param go what the link there says
     */
    record Request(
            String title,
            String words,
            @Nullable ClockFace face,
            @Nullable String address,
            String go,
            Stage stage) {}

    /** What was tried before the decision. @param words from which day to which, or to whom it was sent */
    record Passed(String words, String reasons, String by) {}

    /** A link to something that is seldom done. */
    record Way(String address, String label) {}

    /** What the forms let one choose among. */
    record Choices(
            List<Choice> protection,
            List<Choice> yesOrNo,
            List<Choice> meetings,
            List<Choice> outcomes,
            List<Choice> carriers,
            List<Choice> answers,
            List<Choice> ways) {}

    /** Whether somebody has still to say who it is before an investigation can be opened. */
    boolean unknown() {
        return decision instanceof Stage.Now && !(identity instanceof IdentityView.Settled);
    }

    /** Whether the page has a part on protection. */
    boolean protects() {
        return assessed && !(protection instanceof Stage.Absent);
    }

    List<Choice> protectionAnswers() {
        return choices.protection();
    }

    List<Choice> yesOrNo() {
        return choices.yesOrNo();
    }

    List<Choice> meetings() {
        return choices.meetings();
    }

    List<Choice> outcomes() {
        return choices.outcomes();
    }

    List<Choice> carriers() {
        return choices.carriers();
    }

    List<Choice> answers() {
        return choices.answers();
    }

    List<Choice> ways() {
        return choices.ways();
    }
}
