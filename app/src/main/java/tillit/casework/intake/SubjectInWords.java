package tillit.casework.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tillit.casework.cases.CaseId;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.UserId;
import tillit.ground.duties.DutyInWords;
import tillit.ground.law.Law;
import tillit.ground.law.RuleId;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Choice;
import tillit.ground.page.ClockFace;
import tillit.ground.page.Why;
import tillit.ground.page.Wording;

/** Puts the work with somebody in a report into words, for one reader. */
final class SubjectInWords {

    private static final RuleId AT_ONCE = new RuleId("open-investigation-at-once");
    private static final RuleId PRELIMINARY = new RuleId("preliminary-assessment");

    private final ReportPage.SubjectPage page;
    private final SubjectFacts facts;
    private final Municipalities municipalities;
    private final Law law;
    private final Wording wording;
    private final LocalDate today;

    SubjectInWords(
            ReportPage.SubjectPage page, Municipalities municipalities, Law law, Wording wording, LocalDate today) {
        this.page = page;
        this.municipalities = municipalities;
        this.facts = page.subject().facts();
        this.law = law;
        this.wording = wording;
        this.today = today;
    }

    /**
     * @param called the name that the questions use
     * @param decidesAs what the reader may decide, in a sentence
     * @param seen the cases that the reader may see
     * @param first the report that this one repeats
     * @param carriers those who may carry a case that is opened
     */
    SubjectView view(
            String called,
            IdentityView identity,
            SubjectView.Earlier earlier,
            Map<UserId, String> names,
            Set<CaseId> seen,
            @Nullable ReportId first,
            List<Colleague> carriers,
            String decidesAs) {
        StageInWords stages =
                new StageInWords(page, identity instanceof IdentityView.Ask, called, names, municipalities, wording);
        boolean assessed = facts.kind().isAssessed() || page.isBorn();
        boolean open = undecided() || page.subject() instanceof Subject.Arrived;
        return new SubjectView(
                ReportViews.address(facts.report().value(), facts.id().value()),
                called,
                facts.kind().isChild(),
                assessed,
                open,
                identity,
                earlier,
                open && page.mustOpen() ? why(ViolenceRule.ID) : null,
                stages.protection(),
                !page.assessments().isEmpty(),
                stages.preliminary(),
                stages.decision(),
                stages.preliminary() instanceof Stage.Now,
                decideBy(),
                stages.passed(),
                decidesAs,
                why(facts.kind().isAssessed() ? PRELIMINARY : AT_ONCE),
                page.endedLately().map(wording::fullDay).orElse(null),
                page.decision()
                        .flatMap(OpeningDecision::socialCase)
                        .filter(seen::contains)
                        .map(it -> "/cases/" + it.value())
                        .orElse(null),
                first == null ? null : "/intake/reports/" + first.value(),
                stages.feedback(),
                feedbackText(),
                new SubjectView.FeedbackLetter(
                        ReportViews.address(facts.report().value(), facts.id().value()) + "/feedback-letter",
                        page.feedbackLetter()),
                page.answer().isPresent() && page.feedback().isEmpty() && !StageInWords.feedbackOwed(page),
                new RequestsInWords(page, names, wording).all(),
                otherWays(),
                newcomer(),
                choices(carriers));
    }

    private boolean undecided() {
        return page.subject() instanceof Subject.Assessed || page.subject() instanceof Subject.Undecided;
    }

    private @Nullable ClockFace decideBy() {
        return page.duties().stream()
                .filter(duty -> duty.isOpen()
                        && (duty.rule().equals(PRELIMINARY) || duty.rule().equals(ViolenceRule.ID)))
                .findFirst()
                .map(DutyInWords::face)
                .orElse(null);
    }

    private @Nullable Why why(RuleId rule) {
        return law.rule(rule)
                .flatMap(it -> it.on(today))
                .map(it -> Why.of(it, wording))
                .orElse(null);
    }

    private String feedbackText() {
        String day = wording.day(Stockholm.dayOf(facts.receivedAt()));
        return page.answer()
                .map(answer -> say("feedback.text." + answer.name(), day))
                .orElse("");
    }

    private List<SubjectView.Way> otherWays() {
        List<String> ways = new ArrayList<>();
        if (page.subject() instanceof Subject.Assessed) ways.add("extension");
        if (undecided()) ways.add("hand-over");
        if (page.subject() instanceof Subject.HandOverSent) ways.addAll(List.of("confirmation", "hand-over-refusal"));
        Map<String, String> at = Map.of(
                "extension", "extensions",
                "hand-over", "hand-overs",
                "confirmation", "hand-over-confirmations",
                "hand-over-refusal", "hand-over-refusals");
        String address = ReportViews.address(facts.report().value(), facts.id().value());
        return ways.stream()
                .map(way -> new SubjectView.Way(address + "/" + at.get(way), say("way." + way)))
                .toList();
    }

    /** The last word of a name is mostly the family's; who knows better changes it. The report on a newborn says nothing of it but the mother's. */
    private Map<String, String> newcomer() {
        if (facts.kind() == SubjectKind.NEWBORN) return newborn();
        SubjectAsWritten written = page.stored().written();
        String name = written.name().strip();
        int last = name.lastIndexOf(' ');
        String known = Stream.of(written.age(), written.address())
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", "));
        return Map.of(
                "given",
                last < 0 ? name : name.substring(0, last).strip(),
                "family",
                last < 0 ? "" : name.substring(last + 1),
                "description",
                known);
    }

    private Map<String, String> newborn() {
        String known = Optional.ofNullable(facts.born())
                .map(born -> say("identity.newborn", wording.fullDay(born)))
                .orElse("");
        return Map.of("given", "", "family", "", "description", known);
    }

    private SubjectView.Choices choices(List<Colleague> carriers) {
        List<Choice> yesOrNo = List.of(new Choice("yes", say("yes")), new Choice("no", say("no")));
        List<Choice> protection = List.of(
                new Choice("yes", say("protection.immediate.yes")), new Choice("no", say("protection.immediate.no")));
        Stream<FeedbackDesk.Answer> answers =
                Stream.concat(page.answer().stream(), Stream.of(FeedbackDesk.Answer.UNSUITABLE));
        Stream<FeedbackDesk.Way> ways =
                Stream.of(FeedbackDesk.Way.values()).filter(way -> way != FeedbackDesk.Way.NONE);
        return new SubjectView.Choices(
                protection,
                yesOrNo,
                choices(Stream.of(PreliminaryAssessment.Meeting.values()), "meeting"),
                outcomes(),
                Stream.concat(
                                Stream.of(new Choice("", wording.say("intake.decision.carried.me"))),
                                carriers.stream().map(SubjectInWords::choice))
                        .toList(),
                choices(answers, "answer"),
                choices(ways, "feedback-way"));
    }

    private List<Choice> outcomes() {
        Choice open = new Choice(OpeningDecision.Outcome.OPENED.name(), say("outcome.OPENED"));
        Choice leave = new Choice(
                OpeningDecision.Outcome.NOT_OPENED.name(),
                say("outcome.NOT_OPENED"),
                page.mustOpen()
                        ? say("outcome.NOT_OPENED.violence")
                        : page.preliminary().isEmpty() && facts.kind().isAssessed()
                                ? say("outcome.NOT_OPENED.hint")
                                : null);
        return List.of(open, leave);
    }

    private List<Choice> choices(Stream<? extends Enum<?>> values, String of) {
        return values.map(value -> new Choice(value.name(), say(of + "." + value.name())))
                .toList();
    }

    private static Choice choice(Colleague colleague) {
        String title = Optional.of(colleague.title())
                .filter(it -> !it.isBlank())
                .map(it -> ", " + it)
                .orElse("");
        return new Choice(String.valueOf(colleague.id().value()), colleague.name() + title);
    }

    private String say(String key, Object... arguments) {
        return wording.say("intake." + key, arguments);
    }
}
