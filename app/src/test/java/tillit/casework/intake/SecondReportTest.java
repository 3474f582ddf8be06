package tillit.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tillit.casework.intake.Report.about;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.casework.cases.SocialCase;
import tillit.casework.investigation.InvestigationEnds;
import tillit.casework.investigation.InvestigationId;
import tillit.casework.investigation.Paper;
import tillit.casework.investigation.Papers;
import tillit.ground.access.DossierId;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.forms.FilledIn;
import tillit.ground.forms.FormId;
import tillit.ground.forms.Forms;

/** What happens to a child whose report meets another: no clock and no suspicion is lost on the way. */
class SecondReportTest extends IntakeTest {

    @Autowired
    Papers papers;

    @Autowired
    Forms forms;

    @Autowired
    InvestigationEnds investigationEnds;

    @Autowired
    Reports reports;

    private static final String MOTHER = "19840101-2383";

    @Test
    void aChildThatWasTakenForAnAdultIsAChildAgainWithItsClocks() {
        SubjectId child = onlyOne(registered(about("J. Åkerlind", "")).report());
        does(officer, () -> confirmations.confirm(child, person(MOTHER)));
        assertThat(subject(child)).isInstanceOf(Subject.Undecided.class);
        assertThat(openRules(child.value())).doesNotContain("protection-assessment");

        does(officer, () -> confirmations.reject(child));

        assertThat(subject(child)).isInstanceOf(Subject.Arrived.class);
        assertThat(subject(child).facts().kind()).isEqualTo(SubjectKind.CHILD);
        assertThat(openRules(child.value())).contains("protection-assessment", "preliminary-assessment");
    }

    @Test
    void aReportIsClosedByAProtectedMotherOrGuardianWhomTheOneWhoRegistersMayNotMeet() {
        String hidden = "19870101-2380";
        Report unborn = Report.aReport().aboutExpectedChildOf("Karin Lönnerholm", hidden, day("2026-08-01"));
        Report guarded = Report.aReport()
                .andAbout(new SubjectAsWritten(
                        About.CHILD, "Okänt barn", "", "", "ca 6 år", List.of("mamma Karin " + hidden), null));
        Session permitted = town.workerForProtected(Role.INTAKE_OFFICER, unit);

        for (Report report : List.of(unborn, guarded)) {
            ReportId id = registered(report).report();
            assertThat(as(officer, () -> dossiers.find(id.dossier()))).isEmpty();
            assertThat(as(permitted, () -> dossiers.find(id.dossier()))).isPresent();
        }
    }

    @Test
    void aReportThatSuspectsViolenceIsNoDuplicateOfOneThatDoesNot() {
        ReportId first = registered(about("Tuva Åkerlind", TUVA)).report();
        ReportId later = registered(about("Tuva Åkerlind", TUVA).withViolence()).report();

        assertThatThrownBy(() -> does(officer, () -> duplicates.join(later, first)))
                .isInstanceOf(IntakeRefusal.SaysMore.class);
        assertThat(openRules(onlyOne(later).value())).contains("violence-open-without-delay");
    }

    @Test
    void aReportIsNoDuplicateOfOneThatHasBeenDecided() {
        SubjectId decided = readyForDecision(about("Tuva Åkerlind", TUVA), TUVA);
        as(manager, () -> openings.leave(decided, "Skolan och mamma har redan ordnat det."));
        ReportId later = registered(about("Tuva Åkerlind", TUVA)).report();

        assertThatThrownBy(() -> does(
                        officer,
                        () -> duplicates.join(later, subject(decided).facts().report())))
                .isInstanceOf(IntakeRefusal.NotNow.class);
        assertThat(openRules(onlyOne(later).value())).contains("protection-assessment");
    }

    @Test
    void whenAnInvestigationIsOpenedTheChildsOtherReportBelongsToItAndIsStillAssessed() {
        SubjectId other = onlyOne(registered(about("Tuva Åkerlind", TUVA)).report());
        does(officer, () -> confirmations.confirm(other, person(TUVA)));
        SubjectId assessedToo = readyForDecision(about("Tuva Åkerlind", TUVA), TUVA);
        SubjectId first = readyForDecision(about("Tuva Åkerlind", TUVA), TUVA);

        as(manager, () -> openings.open(first, "Hon behöver mer.", new Openings.GoesTo(unit, null)));

        assertThat(subject(other).facts().running()).isNotNull();
        assertThat(openRules(other.value())).contains("protection-assessment").doesNotContain("preliminary-assessment");
        assertThat(subject(assessedToo)).isInstanceOf(Subject.Joined.class);
        assertThat(openRules(assessedToo.value())).doesNotContain("preliminary-assessment");
        assertThatThrownBy(
                        () -> as(manager, () -> openings.open(assessedToo, "En gång till.", Openings.GoesTo.usual())))
                .isInstanceOf(tillit.ground.law.Refusal.class);
    }

    @Test
    void aCaseThatSomebodyCarriesStaysWithThatColleague() {
        Session carrier = town.worker(Role.SOCIAL_WORKER, unit);
        SubjectId first = readyForDecision(about("Tuva Åkerlind", TUVA), TUVA);
        as(
                manager,
                () -> openings.open(
                        first,
                        "Hon behöver mer.",
                        new Openings.GoesTo(unit, carrier.user().id())));
        SocialCase socialCase =
                as(manager, () -> cases.about(List.of(person(TUVA)))).getFirst();
        InvestigationId before =
                as(carrier, () -> investigations.in(socialCase.id())).getFirst().id();
        does(
                carrier,
                () -> papers.save(
                        before, Paper.Kind.DOCUMENT, 0, FilledIn.wholly(forms.current(FormId.CHILD_INVESTIGATION))));
        does(carrier, () -> papers.sign(before, Paper.Kind.DOCUMENT));
        does(carrier, () -> investigationEnds.close(before, clock.instant()));
        SubjectId second = readyForDecision(about("Tuva Åkerlind", TUVA), TUVA);

        as(manager, () -> openings.open(second, "Nu igen.", "Skolan har sett nya märken.", Openings.GoesTo.usual()));

        DossierId dossier = socialCase.id().dossier();
        assertThat(as(manager, () -> dossiers.carriersOf(List.of(dossier))).get(dossier))
                .containsExactly(carrier.user().id());
        assertThat(as(manager, () -> dossiers.find(dossier)).orElseThrow().unit())
                .isEqualTo(unit);
    }

    @Test
    void aReportThatWasAboutSomebodyElseStandsNoLongerWithThatChildNorWithThoseWhoCarryTheChildsCase() {
        SubjectId first = readyForDecision(about("Tuva Åkerlind", TUVA), TUVA);
        as(
                manager,
                () -> openings.open(
                        first,
                        "Hon behöver mer.",
                        new Openings.GoesTo(investigators, investigator.user().id())));
        SubjectId mistaken = onlyOne(registered(about("T. Åkerlind", "")).report());
        ReportId report = subject(mistaken).facts().report();
        does(officer, () -> confirmations.confirm(mistaken, person(TUVA)));
        assertThat(as(investigator, () -> dossiers.find(report.dossier()))).isPresent();
        assertThat(knownAbout(TUVA)).contains(report);

        does(officer, () -> confirmations.reject(mistaken));

        assertThat(as(investigator, () -> dossiers.find(report.dossier()))).isEmpty();
        assertThat(knownAbout(TUVA)).doesNotContain(report);
        assertThat(subject(mistaken).facts().running()).isNull();
    }

    @Test
    void anAnswerThatWasOwedBecauseOfAMistakenIdentityIsOwedNoMore() {
        SubjectId first = readyForDecision(about("Tuva Åkerlind", TUVA), TUVA);
        as(manager, () -> openings.open(first, "Hon behöver mer.", new Openings.GoesTo(unit, null)));
        SubjectId mistaken =
                onlyOne(registered(about("T. Åkerlind", "").whoWantsToKnow()).report());
        does(officer, () -> confirmations.confirm(mistaken, person(TUVA)));
        assertThat(openRules(mistaken.value())).contains("feedback-to-reporter");

        does(officer, () -> confirmations.reject(mistaken));
        assertThat(openRules(mistaken.value()))
                .contains("protection-assessment", "preliminary-assessment")
                .doesNotContain("feedback-to-reporter");

        clock.is("2026-03-10T10:31:00");
        does(officer, () -> confirmations.confirm(mistaken, person(TUVA)));
        assertThat(openRules(mistaken.value())).contains("feedback-to-reporter");
    }

    @Test
    void whoeverIsDisqualifiedForTheMotherDoesNotReadTheReportWhenTheChildHasGotANameOfItsOwn() {
        Session relative = town.worker(Role.SOCIAL_WORKER, unit);
        PersonId mother = person(MOTHER);
        does(relative, () -> dossiers.declareConflict(mother));
        ReportId report = registered(Report.aReport().aboutExpectedChildOf("Jenny Åkerlind", MOTHER, day("2026-08-01")))
                .report();
        SubjectId child = onlyOne(report);
        assertThat(as(relative, () -> dossiers.find(report.dossier()))).isEmpty();

        does(officer, () -> confirmations.confirm(child, person(TUVA)));

        assertThat(as(relative, () -> dossiers.find(report.dossier()))).isEmpty();
    }

    @Test
    void whoeverIsDisqualifiedForTheOneWithTheNumberReadsNothingBeforeSomebodyHasLookedWhoItIs() {
        Session relative = town.worker(Role.SOCIAL_WORKER, unit);
        PersonId tuva = person(TUVA);
        does(relative, () -> dossiers.declareConflict(tuva));

        ReportId nameless = registered(about("", TUVA)).report();
        ReportId otherName = registered(about("Någon Annan", TUVA)).report();
        for (ReportId report : List.of(nameless, otherName))
            assertThat(as(relative, () -> dossiers.find(report.dossier()))).isEmpty();

        does(officer, () -> confirmations.reject(onlyOne(otherName)));
        assertThat(as(relative, () -> dossiers.find(otherName.dossier()))).isPresent();
    }

    @Test
    void whoeverIsDisqualifiedForAMotherDoesNotReadWhatTheyWroteDownAboutHerExpectedChild() {
        PersonId mother = person(MOTHER);
        does(officer, () -> dossiers.declareConflict(mother));

        ReportId report = registered(Report.aReport().aboutExpectedChildOf("Jenny Åkerlind", MOTHER, day("2026-08-01")))
                .report();

        assertThat(as(officer, () -> dossiers.find(report.dossier()))).isEmpty();
    }

    @Test
    void ofAPrivateReporterItIsNotEvenToldThatTwoAreTheSame() {
        SubjectId first = readyForDecision(
                about("Tuva Åkerlind", TUVA).from(ReporterClass.PRIVATE).signedBy("Karin Granne", ""), TUVA);
        SubjectId guess = onlyOne(registered(about("Tuva Åkerlind", TUVA)
                        .signedBy("Karin Granne", "")
                        .whoWantsToKnow())
                .report());
        joined(guess, first);

        as(manager, () -> openings.leave(first, "Skolan och mamma har redan ordnat det."));

        assertThat(openRules(guess.value())).containsExactly("feedback-to-reporter");
    }

    @Test
    void whoeverCarriesAnotherCaseInTheReportKeepsItWhenOneOfThemWasMistaken() {
        String noel = "20180801-2395";
        Session carrier = town.worker(Role.SOCIAL_WORKER, investigators);
        for (String number : List.of(TUVA, noel)) {
            SubjectId child = readyForDecision(about("", number), number);
            as(
                    manager,
                    () -> openings.open(
                            child,
                            "Behöver mer.",
                            new Openings.GoesTo(investigators, carrier.user().id())));
        }
        ReportId both = registered(about("Tuva Åkerlind", TUVA).andAbout("Noel Delorme", noel))
                .report();
        assertThat(as(carrier, () -> dossiers.find(both.dossier()))).isPresent();
        SubjectId tuva = as(officer, () -> subjects.in(both)).getFirst().facts().id();

        does(officer, () -> confirmations.reject(tuva));

        assertThat(as(carrier, () -> dossiers.find(both.dossier()))).isPresent();
    }

    @Test
    void theReportThatRepeatsAnotherIsPassedOnTogetherWithIt() {
        SubjectId first = onlyOne(
                registered(about("Tuva Åkerlind", TUVA).whoWantsToKnow()).report());
        SubjectId repeated = onlyOne(registered(about("Tuva Åkerlind", TUVA)
                        .signedBy("Bo Ek", "Vårdcentralen")
                        .whoWantsToKnow())
                .report());
        joined(repeated, first);
        ReportId firstReport = subject(first).facts().report();
        ReportId repeatedReport = subject(repeated).facts().report();

        does(officer, () -> intake.passOn(firstReport, investigators));

        for (ReportId report : List.of(firstReport, repeatedReport)) {
            assertThat(as(officer, () -> dossiers.find(report.dossier()))).isEmpty();
            assertThat(as(investigator, () -> dossiers.find(report.dossier()))).isPresent();
        }
    }

    @Test
    void aCorrectedArrivalStartsNothingInAMatterThatHasBeenDecided() {
        SubjectId child = readyForDecision(about("Tuva Åkerlind", TUVA), TUVA);
        ReportId report = subject(child).facts().report();
        as(manager, () -> openings.open(child, "Hon behöver mer.", new Openings.GoesTo(unit, null)));
        as(manager, () -> assessments.correct(child, assessment(true)));

        does(
                manager,
                () -> arrivals.correct(
                        report, moment("2026-03-09T09:00:00+01:00"), Arrival.AS_RECEIVED, "Den kom dagen innan."));

        assertThat(openRules(child.value())).isEmpty();
    }

    @Test
    void whoeverIsDisqualifiedForAChildDoesNotReadWhatTheyWroteDownAboutIt() {
        PersonId tuva = person(TUVA);
        does(officer, () -> dossiers.declareConflict(tuva));

        ReportId report = registered(about("Tuva Åkerlind", TUVA)).report();

        assertThat(as(officer, () -> dossiers.find(report.dossier()))).isEmpty();
        assertThat(as(manager, () -> subjects.in(report)))
                .singleElement()
                .satisfies(it -> assertThat(it.facts().matched()).isEqualTo(tuva));
    }

    @Test
    void whoeverHasGivenTheCaseAwayDoesNotAnswerWhatIsOwedThere() {
        SubjectId child = readyForDecision(about("Tuva Åkerlind", TUVA).whoWantsToKnow(), TUVA);
        as(
                manager,
                () -> openings.open(
                        child,
                        "Hon behöver mer.",
                        new Openings.GoesTo(null, investigator.user().id())));

        assertThatThrownBy(() -> does(
                        manager, () -> feedback.tell(child, FeedbackDesk.Answer.OPENED, FeedbackDesk.Way.PHONE, "")))
                .isInstanceOf(IntakeRefusal.WhoeverHasTheCaseTells.class);
        does(investigator, () -> feedback.tell(child, FeedbackDesk.Answer.OPENED, FeedbackDesk.Way.PHONE, ""));
    }

    @Test
    void beforeAnythingIsDecidedTheReporterIsNeitherAnsweredNorRefusedAnAnswer() {
        SubjectId child = onlyOne(
                registered(about("Tuva Åkerlind", TUVA).whoWantsToKnow()).report());

        assertThatThrownBy(() -> does(
                        officer,
                        () -> feedback.tell(
                                child, FeedbackDesk.Answer.UNSUITABLE, FeedbackDesk.Way.NONE, "Skyddet av barnet.")))
                .isInstanceOf(IntakeRefusal.NotTheAnswer.class);
        assertThatThrownBy(() -> does(officer, () -> feedback.asked(child))).isInstanceOf(IntakeRefusal.NotNow.class);
    }

    @Test
    void eachMandatedReporterWhoAskedIsToldAlsoTheOneWhoseReportRepeatedAnothers() {
        SubjectId first = readyForDecision(about("Tuva Åkerlind", TUVA).whoWantsToKnow(), TUVA);
        SubjectId repeated = onlyOne(registered(about("Tuva Åkerlind", TUVA)
                        .signedBy("Bo Ek", "Vårdcentralen")
                        .whoWantsToKnow())
                .report());
        joined(repeated, first);
        assertThat(openRules(repeated.value())).isEmpty();

        as(manager, () -> openings.leave(first, "Skolan och mamma har redan ordnat det."));

        assertThat(openRules(repeated.value())).containsExactly("feedback-to-reporter");
        assertThat(duty(repeated.value(), "feedback-to-reporter")
                        .deadline()
                        .orElseThrow()
                        .dueOn())
                .isEqualTo("2026-03-17");
        does(officer, () -> feedback.tell(repeated, FeedbackDesk.Answer.NOT_OPENED, FeedbackDesk.Way.PHONE, ""));
        assertThat(openRules(repeated.value())).isEmpty();
        assertThat(openRules(first.value())).containsExactly("feedback-to-reporter");
    }

    @Test
    void aReporterWhoSentTheSameReportByTwoWaysIsToldOnce() {
        SubjectId first = readyForDecision(about("Tuva Åkerlind", TUVA).whoWantsToKnow(), TUVA);
        SubjectId repeated = onlyOne(
                registered(about("Tuva Åkerlind", TUVA).whoWantsToKnow()).report());
        joined(repeated, first);

        as(manager, () -> openings.leave(first, "Skolan och mamma har redan ordnat det."));

        assertThat(openRules(first.value())).containsExactly("feedback-to-reporter");
        assertThat(openRules(repeated.value())).isEmpty();
    }

    @Test
    void whoeverRepeatedAReportWhileAnInvestigationRunsIsToldAtOnce() {
        SubjectId opened = readyForDecision(about("Tuva Åkerlind", TUVA), TUVA);
        as(manager, () -> openings.open(opened, "Hon behöver mer.", new Openings.GoesTo(unit, null)));
        SubjectId first = onlyOne(registered(about("Tuva Åkerlind", TUVA)).report());
        SubjectId repeated = onlyOne(registered(about("Tuva Åkerlind", TUVA)
                        .signedBy("Bo Ek", "Vårdcentralen")
                        .whoWantsToKnow())
                .report());

        joined(repeated, first);

        assertThat(openRules(repeated.value())).containsExactly("feedback-to-reporter");
        does(officer, () -> feedback.tell(repeated, FeedbackDesk.Answer.ALREADY_RUNNING, FeedbackDesk.Way.PHONE, ""));
        assertThat(openRules(repeated.value())).isEmpty();
    }

    private void joined(SubjectId later, SubjectId first) {
        does(
                officer,
                () -> duplicates.join(
                        subject(later).facts().report(), subject(first).facts().report()));
    }

    private List<ReportId> knownAbout(String number) {
        PersonId person = person(number);
        return as(officer, () -> reports.knownAbout(List.of(person))).reports().stream()
                .map(ReportPage.EarlierReport::report)
                .toList();
    }
}
