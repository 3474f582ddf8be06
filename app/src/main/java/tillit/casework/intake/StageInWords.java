package tillit.casework.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tillit.casework.intake.Stage.Absent;
import tillit.casework.intake.Stage.Done;
import tillit.casework.intake.Stage.Later;
import tillit.casework.intake.Stage.Now;
import tillit.casework.intake.Stage.Passage;
import tillit.ground.access.Entry;
import tillit.ground.access.UserId;
import tillit.ground.law.RuleId;
import tillit.ground.page.Wording;

/** Says of each step with somebody in a report whether it is done, to be done now, or waits for another. */
final class StageInWords {

    private static final RuleId FEEDBACK = new RuleId("feedback-to-reporter");

    private final ReportPage.SubjectPage page;
    private final SubjectFacts facts;
    private final boolean identityAsked;
    private final String called;
    private final Map<UserId, String> names;
    private final Municipalities municipalities;
    private final Wording wording;

    /**
     * @param identityAsked whether nobody has answered yet who it is
     * @param called the name that the questions use
     * @param names of everyone who has signed or decided
     */
    StageInWords(
            ReportPage.SubjectPage page,
            boolean identityAsked,
            String called,
            Map<UserId, String> names,
            Municipalities municipalities,
            Wording wording) {
        this.page = page;
        this.facts = page.subject().facts();
        this.identityAsked = identityAsked;
        this.called = called;
        this.names = names;
        this.municipalities = municipalities;
        this.wording = wording;
    }

    Stage protection() {
        if (page.subject() instanceof Subject.Arrived) {
            return identityAsked ? new Later(say("protection.later")) : new Now();
        }
        if (page.assessments().isEmpty()) return page.isBorn() ? new Now() : new Absent();
        List<Passage> passages = new ArrayList<>();
        page.assessments().forEach(signed -> passages.addAll(passages(signed, !passages.isEmpty())));
        ProtectionAssessment counts = page.assessments().getFirst();
        return new Done(by("signed", counts.signedBy(), counts.signedAt()), passages);
    }

    Stage preliminary() {
        if (!facts.kind().isAssessed()) return new Absent();
        if (page.preliminary().isPresent()) return done(page.preliminary().get());
        return switch (page.subject()) {
            case Subject.Arrived _ -> new Later(say("preliminary.later"));
            case Subject.Assessed _ -> page.mustOpen() ? new Absent() : new Now();
            default -> new Absent();
        };
    }

    Stage decision() {
        return switch (page.subject()) {
            case Subject.Arrived _ -> new Later(wording.say("intake.decision.later"));
            case Subject.Assessed _, Subject.Undecided _ -> new Now();
            case Subject.Opened _, Subject.NotOpened _ ->
                page.decision().map(this::done).orElseGet(Absent::new);
            case Subject.Joined _ -> new Later(wording.say("intake.decision.joined"));
            case Subject.HandOverSent _, Subject.HandedOver _ -> handOver();
            case Subject.Duplicate _ -> new Later(wording.say("intake.decision.duplicate"));
        };
    }

    /** What has been tried before the decision: hand-overs that were refused, and extensions, each with the day that it replaced. */
    List<SubjectView.Passed> passed() {
        List<SubjectView.Passed> passed = new ArrayList<>();
        for (HandOvers.HandOver sent : page.handOvers()) {
            if (sent.answer().orElse(null) instanceof HandOvers.Refused(UserId by, Instant at, String because)) {
                passed.add(new SubjectView.Passed(sent("refused", sent), because, by("hand-over.noted", by, at)));
            }
        }
        for (int i = 0; i < page.extensions().size(); i++) {
            Extension taken = page.extensions().get(i);
            String from =
                    i < page.formerEnds().size() ? wording.day(page.formerEnds().get(i)) : "–";
            passed.add(new SubjectView.Passed(
                    say("extended", from, wording.day(taken.newEnd())),
                    taken.reasons(),
                    by("decided", taken.decidedBy(), taken.decidedAt())));
        }
        return passed;
    }

    Stage feedback() {
        if (page.feedback().isPresent()) return done(page.feedback().get());
        if (page.answer().isPresent()) return feedbackOwed(page) ? new Now() : new Later(say("feedback.not-asked"));
        boolean awaited = facts.wantsFeedback() && facts.reporter().mayGetFeedback();
        return awaited ? new Later(say("feedback.later")) : new Absent();
    }

    /** Whether the reporter has asked to be told, at first or later. */
    static boolean feedbackOwed(ReportPage.SubjectPage page) {
        boolean repeatsAnother =
                page.subject() instanceof Subject.Duplicate; // perhaps the same reporter's, who is told there
        return page.subject().facts().wantsFeedback() && !repeatsAnother
                || page.duties().stream()
                        .anyMatch(it -> it.isOpen() && it.rule().equals(FEEDBACK));
    }

    private List<Passage> passages(ProtectionAssessment signed, boolean earlier) {
        List<Passage> passages = new ArrayList<>();
        if (earlier)
            passages.add(new Passage(
                    say("protection.corrected"), by("signed", signed.signedBy(), signed.signedAt()), false));
        passages.add(new Passage(say("protection.immediate.short"), yesOrNo(signed.immediate()), false));
        passages.add(new Passage(say("protection.grounds"), signed.grounds(), true));
        passages.add(heard("protection.own-words", signed.ownWords(), signed.notHeardBecause()));
        passages.add(new Passage(say("protection.steps"), signed.steps(), true));
        passages.add(new Passage(say("protection.violence.short"), yesOrNo(signed.violence()), false));
        return passages;
    }

    private Done done(PreliminaryAssessment signed) {
        return new Done(
                by("signed", signed.signedBy(), signed.signedAt()),
                List.of(
                        new Passage(say("preliminary.contacts.short"), signed.contacts(), true),
                        heard("preliminary.view", signed.childsView(), signed.notHeardBecause()),
                        new Passage(
                                say("preliminary.meeting"),
                                say("meeting." + signed.meeting().name()),
                                false)));
    }

    private Stage done(OpeningDecision taken) {
        return new Done(
                by("decided", taken.decidedBy(), taken.decidedAt()),
                List.of(
                        new Passage(
                                wording.say("intake.decision.what"),
                                say("outcome.done." + taken.outcome().name()),
                                false),
                        new Passage(wording.say("intake.decision.reasons"), taken.reasons(), true),
                        new Passage(wording.say("intake.decision.provision"), taken.provision(), false),
                        new Passage(wording.say("intake.decision.mandate"), taken.mandate(), false)));
    }

    private Done done(FeedbackDesk.Feedback told) {
        List<Passage> passages = new ArrayList<>();
        passages.add(new Passage(
                say("feedback.answer"), say("answer." + told.answer().name()), false));
        passages.add(new Passage(
                say("feedback.way"), say("feedback-way." + told.way().name()), false));
        if (!told.reasons().isBlank()) passages.add(new Passage(say("feedback.reasons"), told.reasons(), true));
        return new Done(by("feedback.given", told.by(), told.at()), passages);
    }

    private Stage handOver() {
        return page.handOvers().stream()
                .findFirst()
                .<Stage>map(this::handOver)
                .orElseGet(() -> new Later(wording.say("intake.decision.handed")));
    }

    private Stage handOver(HandOvers.HandOver sent) {
        return sent.answer().orElse(null) instanceof HandOvers.Taken(UserId by, Instant at, String reference)
                ? new Done(
                        by("hand-over.noted", by, at),
                        List.of(
                                new Passage(say("hand-over.done"), sent("sent", sent), false),
                                new Passage(say("hand-over.taken", to(sent)), reference, true)))
                : new Later(sent("sent", sent) + " " + say("hand-over.waits"));
    }

    private String sent(String how, HandOvers.HandOver sent) {
        String who = names.getOrDefault(sent.sentBy(), say("report.looked.somebody"));
        String way = say("hand-over." + sent.way().name());
        return say("hand-over." + how, to(sent), wording.moment(sent.sentAt()), who, way);
    }

    private String to(HandOvers.HandOver sent) {
        return municipalities.name(sent.to(), wording);
    }

    private Passage heard(String label, String words, String whyNot) {
        return words.isBlank()
                ? new Passage(say("protection.not-heard.short", called), whyNot, true)
                : new Passage(say(label, called), words, true);
    }

    private String by(String how, UserId who, Instant at) {
        String when = wording.moment(at);
        if (who.equals(Entry.me().id()) && wording.knows("intake." + how + "-you")) return say(how + "-you", when);
        return say(how, names.getOrDefault(who, say("report.looked.somebody")), when);
    }

    private String yesOrNo(boolean yes) {
        return say(yes ? "yes" : "no");
    }

    private String say(String key, Object... arguments) {
        return wording.say("intake." + key, arguments);
    }
}
