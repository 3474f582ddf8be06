package tillit.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tillit.casework.intake.About;
import tillit.casework.intake.Arrival;
import tillit.casework.intake.Assessments;
import tillit.casework.intake.Came;
import tillit.casework.intake.Confirmations;
import tillit.casework.intake.FeedbackDesk;
import tillit.casework.intake.HandOvers;
import tillit.casework.intake.Intake;
import tillit.casework.intake.Observation;
import tillit.casework.intake.Openings;
import tillit.casework.intake.PreliminaryAssessment;
import tillit.casework.intake.ProtectionAssessment;
import tillit.casework.intake.ReportAsReceived;
import tillit.casework.intake.ReportId;
import tillit.casework.intake.ReportPage;
import tillit.casework.intake.ReporterAsWritten;
import tillit.casework.intake.Reports;
import tillit.casework.intake.SubjectAsWritten;
import tillit.casework.intake.Written;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.law.Stockholm;

/** What those who receive reports do, each act once: what is done already is passed over. */
@Component
@Profile("demo")
class Reception {

    private static final Duration WRITING_DOWN = Duration.ofMinutes(9);

    private final Intake intake;
    private final Reports reports;
    private final Confirmations confirmations;
    private final Assessments assessments;
    private final Openings openings;
    private final HandOvers handOvers;
    private final FeedbackDesk feedback;
    private final Prose prose = new Prose(new Names());

    Reception(
            Intake intake,
            Reports reports,
            Confirmations confirmations,
            Assessments assessments,
            Openings openings,
            HandOvers handOvers,
            FeedbackDesk feedback) {
        this.intake = intake;
        this.reports = reports;
        this.confirmations = confirmations;
        this.assessments = assessments;
        this.openings = openings;
        this.handOvers = handOvers;
        this.feedback = feedback;
    }

    ReportPage.SubjectPage read(ReportId report) {
        return reports.page(report).about().getFirst();
    }

    static Instant writtenDown(Matter matter) {
        return matter.at().plus(WRITING_DOWN);
    }

    ReportId register(Matter matter, UnitId unit) {
        SubjectAsWritten whom = new SubjectAsWritten(
                matter.isAdult() ? About.ADULT : About.CHILD,
                matter.whom().name().full(),
                matter.whom().number().shown(),
                matter.whom().street(),
                "",
                List.of(),
                null);
        return intake.register(new ReportAsReceived(
                        new Came(
                                unit,
                                matter.at().atZone(Stockholm.ZONE).toOffsetDateTime(),
                                matter.source().channel(),
                                Arrival.AS_RECEIVED),
                        new Written(prose.report(matter), "sv", List.of()),
                        reporter(matter),
                        List.of(whom),
                        List.of(Observation.of(matter.situation().sign())),
                        null))
                .report();
    }

    private ReporterAsWritten reporter(Matter matter) {
        Source source = matter.source();
        if (!source.reportsByDuty()) return new ReporterAsWritten(source.kind(), null, null);
        Dice dice = matter.dice("reporter");
        String phone = "08-465 004 %02d".formatted(dice.between(10, 99)); // kept free for made-up people
        return new ReporterAsWritten(
                source.kind(),
                new ReporterAsWritten.Identity("", source.organisation(), source.post(), "", phone, "", ""),
                matter.asks());
    }

    void confirm(ReportPage.SubjectPage page) {
        if (page.subject().facts().confirmed() == null)
            confirmations.confirm(
                    page.subject().facts().id(), page.person().orElseThrow().id());
    }

    void assess(ReportPage.SubjectPage page, Matter matter) {
        if (!page.assessments().isEmpty() || matter.isAdult()) return;
        assessments.sign(page.subject().facts().id(), protection(matter));
    }

    /** Now and then something was written wrong. */
    void correct(ReportPage.SubjectPage page, Matter matter) {
        if (page.assessments().size() > 1 || matter.isAdult()) return;
        assessments.correct(page.subject().facts().id(), protection(matter));
    }

    private ProtectionAssessment.Draft protection(Matter matter) {
        boolean violence = matter.situation() == Situation.VIOLENCE;
        boolean speaks = matter.age() >= 7 && matter.dice("speaks").percent(30);
        return new ProtectionAssessment.Draft(
                violence && matter.dice("immediate").percent(25),
                prose.say(violence ? "protection.immediate" : "protection.grounds", matter),
                speaks ? prose.say("protection.words", matter) : "",
                speaks ? "" : prose.say("protection.unheard", matter),
                prose.say("protection.steps", matter),
                violence);
    }

    void preliminary(ReportPage.SubjectPage page, Matter matter) {
        if (page.preliminary().isPresent() || page.decision().isPresent() || matter.isAdult()) return;
        boolean speaks = matter.age() >= 6 && matter.dice("tells").percent(60);
        assessments.signPreliminary(
                page.subject().facts().id(),
                new PreliminaryAssessment.Draft(
                        prose.say("preliminary.contacts", matter),
                        speaks ? prose.say("preliminary.view", matter) : "",
                        speaks ? "" : prose.say("preliminary.unheard", matter),
                        matter.dice("meeting").percent(35)
                                ? PreliminaryAssessment.Meeting.HELD
                                : PreliminaryAssessment.Meeting.OFFERED));
    }

    void putOff(ReportPage.SubjectPage page, Matter matter) {
        if (!page.extensions().isEmpty() || page.decision().isPresent()) return;
        LocalDate until = Stockholm.dayOf(matter.at()).plusDays(14L + matter.extendedTo());
        openings.extend(page.subject().facts().id(), until, prose.say("decision.extend", matter));
    }

    void open(ReportPage.SubjectPage page, Matter matter, UnitId unit, UserId carrier) {
        if (page.decision().isPresent()) return;
        String why = matter.isAdult()
                ? "decision.adult.open"
                : matter.situation() == Situation.VIOLENCE ? "decision.violence" : "decision.open";
        String words = prose.say(why, matter);
        openings.open(page.subject().facts().id(), words, words, new Openings.GoesTo(unit, carrier));
    }

    void leave(ReportPage.SubjectPage page, Matter matter) {
        if (page.decision().isPresent()) return;
        openings.leave(
                page.subject().facts().id(),
                prose.say(matter.isAdult() ? "decision.adult.leave" : "decision.leave", matter));
    }

    void send(ReportPage.SubjectPage page) {
        if (page.handOvers().isEmpty())
            handOvers.send(page.subject().facts().id(), Town.GRANHULT, HandOvers.Way.SECURE_MESSAGE);
    }

    void arrivedThere(ReportPage.SubjectPage page, Matter matter) {
        boolean answered = page.handOvers().stream().anyMatch(it -> it.answer().isPresent());
        if (!answered) handOvers.confirm(page.subject().facts().id(), "GRH-" + matter.number());
    }

    void tell(ReportPage.SubjectPage page, Matter matter, FeedbackDesk.Answer answer) {
        Optional<FeedbackDesk.Feedback> told =
                feedback.told(page.subject().facts().id());
        if (told.isPresent()) return;
        FeedbackDesk.Way way =
                matter.dice("way").percent(60) ? FeedbackDesk.Way.SECURE_MESSAGE : FeedbackDesk.Way.PHONE;
        feedback.tell(page.subject().facts().id(), answer, way, "");
    }
}
