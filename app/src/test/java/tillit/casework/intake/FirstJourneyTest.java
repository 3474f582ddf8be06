package tillit.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tillit.casework.intake.Report.aReport;
import static tillit.casework.intake.Report.about;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.SocialCase;
import tillit.casework.intake.Replies.What;
import tillit.casework.investigation.InvestigationId;
import tillit.casework.investigation.NoticeRefusal;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.duties.Duty;
import tillit.ground.duties.Standing;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.mandate.NoMandate;
import tillit.ground.page.Missing;

class FirstJourneyTest extends IntakeTest {

    @Test
    void aReportStandsInANamedQueueAndItsClocksRun() {
        Intake.Registered registered = registered(about("Tuva Åkerlind", TUVA));
        SubjectId tuva = onlyOne(registered.report());

        assertThat(registered.receipt().unit()).isEqualTo("Mottagning barn och unga");
        assertThat(registered.receipt().code()).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
        assertThat(subject(tuva)).isInstanceOf(Subject.Arrived.class);
        assertThat(subject(tuva).facts().matched()).isEqualTo(person(TUVA));
        assertThat(openRules(tuva.value())).containsExactly("protection-assessment", "preliminary-assessment");
        assertThat(duty(tuva.value(), "preliminary-assessment")
                        .deadline()
                        .orElseThrow()
                        .dueOn())
                .isEqualTo("2026-03-24");
    }

    @Test
    void nobodyDecidesBeforeASignedProtectionAssessmentAndAllThatIsMissingIsSaidAtOnce() {
        SubjectId tuva = onlyOne(registered(about("Tuva Åkerlind", TUVA)).report());

        assertThat(refused(() -> openings.leave(tuva, " ")))
                .hasAtLeastOneElementOfType(IntakeRefusal.ProtectionAssessmentMissing.class)
                .hasAtLeastOneElementOfType(IntakeRefusal.PreliminaryAssessmentMissing.class)
                .hasAtLeastOneElementOfType(IntakeRefusal.ReasonsMissing.class);
        assertThat(refused(() -> openings.open(tuva, "Det behövs.", Openings.GoesTo.usual())))
                .hasAtLeastOneElementOfType(IntakeRefusal.ProtectionAssessmentMissing.class)
                .hasAtLeastOneElementOfType(IntakeRefusal.WhoIsIt.class);
        assertThat(subject(tuva)).isInstanceOf(Subject.Arrived.class);
    }

    @Test
    void aSignedAssessmentKeepsTheDutyAndIsCorrectedOnlyByAnotherBesideIt() {
        SubjectId tuva = onlyOne(registered(about("Tuva Åkerlind", TUVA)).report());
        ProtectionAssessment signed = as(officer, () -> assessments.sign(tuva, assessment(false)));

        assertThat(standing(tuva, "protection-assessment")).isEqualTo(Standing.KEPT);
        assertThatThrownBy(() -> as(officer, () -> assessments.sign(tuva, assessment(false))))
                .isInstanceOf(IntakeRefusal.AlreadyAssessed.class);
        ProtectionAssessment corrected = as(officer, () -> assessments.correct(tuva, assessment(false)));
        assertThat(corrected.corrects()).contains(signed.id());
        assertThatThrownBy(() -> as(officer, () -> db.sql("update intake.protection_assessment set grounds = 'x'")
                        .update()))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> as(officer, () -> db.sql("delete from intake.protection_assessment")
                        .update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void anAssessmentSaysWhatItRestsOnWhatTheChildSaysAndWhatIsDone() {
        SubjectId tuva = onlyOne(registered(about("Tuva Åkerlind", TUVA)).report());

        assertThat(refused(() -> assessments.sign(tuva, new ProtectionAssessment.Draft(false, "", "", " ", "", false))))
                .extracting(it -> it.field().orElseThrow())
                .containsExactly("grounds", "ownWords", "steps");
    }

    @Test
    void anInvestigationIsOpenedInACaseThatTheUnitForThoseHasAndFourMonthsRun() {
        SubjectId tuva = readyForDecision(about("Tuva Åkerlind", TUVA).whoWantsToKnow(), TUVA);
        OpeningDecision decision = as(
                manager,
                () -> openings.open(
                        tuva,
                        "Hon behöver mer än skolan kan ge.",
                        new Openings.GoesTo(null, investigator.user().id())));

        assertThat(subject(tuva)).isInstanceOf(Subject.Opened.class);
        assertThat(decision.provision()).contains("14 kap. 2 § socialtjänstlagen (2025:400)");
        assertThat(openRules(tuva.value())).isEmpty();
        UUID investigation = decision.investigation().orElseThrow().value();
        assertThat(openRules(investigation)).contains("child-investigation", "feedback-to-reporter");
        assertThat(duty(investigation, "child-investigation")
                        .deadline()
                        .orElseThrow()
                        .dueOn())
                .isEqualTo("2026-07-10");
        assertThat(duty(investigation, "feedback-to-reporter")
                        .deadline()
                        .orElseThrow()
                        .dueOn())
                .isEqualTo("2026-03-17");
        assertThat(duty(investigation, "child-investigation").unit()).isEqualTo(investigators);
        assertThat(duty(investigation, "child-investigation").owner())
                .contains(investigator.user().id());
        SocialCase socialCase =
                as(investigator, () -> cases.about(List.of(person(TUVA)))).getFirst();
        assertThat(socialCase.number().value()).isEqualTo("BU-2026-0001");
        assertThat(as(investigator, () -> subjects.find(tuva)))
                .as("whoever carries the case has the report")
                .isPresent();
    }

    @Test
    void aDecisionNotToOpenHasReasonsAndTheChildsViewAndKeepsTheClock() {
        SubjectId tuva = readyForDecision(about("Tuva Åkerlind", TUVA).whoWantsToKnow(), TUVA);
        as(manager, () -> openings.leave(tuva, "Skolan och mamma har redan ordnat det."));

        assertThat(subject(tuva)).isInstanceOf(Subject.NotOpened.class);
        assertThat(standing(tuva, "preliminary-assessment")).isEqualTo(Standing.KEPT);
        assertThat(openRules(tuva.value())).containsExactly("feedback-to-reporter");
        assertThat(refused(() -> openings.leave(tuva, "En gång till.")))
                .hasAtLeastOneElementOfType(IntakeRefusal.AlreadyDecided.class);
        does(officer, () -> feedback.tell(tuva, FeedbackDesk.Answer.NOT_OPENED, FeedbackDesk.Way.PHONE, ""));
        assertThat(openRules(tuva.value())).isEmpty();
    }

    @Test
    void nobodyDecidesWithoutAMandateAndTheDecisionSaysOnWhichItWasTaken() {
        SubjectId tuva = readyForDecision(about("Tuva Åkerlind", TUVA), TUVA);

        assertThat(refused(officer, () -> openings.leave(tuva, "Det räcker så.")))
                .hasAtLeastOneElementOfType(NoMandate.class);
        OpeningDecision taken = as(manager, () -> openings.leave(tuva, "Det räcker så."));
        assertThat(taken.mandate()).contains("Socialnämnden 2025-12-16 § 82");
    }

    @Test
    void aReporterIsToldOneOfThreeThingsAndOnlyTheTrueOne() {
        SubjectId tuva = readyForDecision(about("Tuva Åkerlind", TUVA).whoWantsToKnow(), TUVA);
        assertThat(refused(() -> feedback.tell(tuva, FeedbackDesk.Answer.OPENED, FeedbackDesk.Way.PHONE, "")))
                .hasAtLeastOneElementOfType(IntakeRefusal.NotTheAnswer.class);
        SubjectId neighbours = readyForDecision(
                about("Tuva Åkerlind", TUVA).from(ReporterClass.PRIVATE).whoWantsToKnow(), TUVA);
        as(manager, () -> openings.leave(neighbours, "Inget mer behövs."));
        assertThat(openRules(neighbours.value())).isEmpty();
        assertThat(refused(() -> feedback.tell(neighbours, FeedbackDesk.Answer.NOT_OPENED, FeedbackDesk.Way.PHONE, "")))
                .hasAtLeastOneElementOfType(IntakeRefusal.NoFeedbackToThis.class);
    }

    @Test
    void aReportWithSuspectedViolenceCannotBeLeftWithoutInvestigation() {
        SubjectId tuva =
                onlyOne(registered(about("Tuva Åkerlind", TUVA).withViolence()).report());
        assertThat(openRules(tuva.value())).contains("violence-open-without-delay");
        as(officer, () -> assessments.sign(tuva, assessment(true)));
        as(officer, () -> assessments.signPreliminary(tuva, preliminary()));

        assertThat(refused(() -> openings.leave(tuva, "Det är nog inget.")))
                .hasAtLeastOneElementOfType(IntakeRefusal.MustInvestigate.class);
    }

    @Test
    void violenceFoundByTheAssessmentStartsItsClockAndIsStruckOnlyByTwo() {
        SubjectId tuva = readyForDecision(about("Tuva Åkerlind", TUVA), TUVA);
        as(manager, () -> assessments.correct(tuva, assessment(true)));
        assertThat(openRules(tuva.value())).contains("violence-open-without-delay");
        as(manager, () -> assessments.correct(tuva, assessment(false)));
        assertThat(openRules(tuva.value())).doesNotContain("violence-open-without-delay");

        assertThat(refused(manager, () -> openings.leave(tuva, "Det var ett missförstånd.")))
                .hasAtLeastOneElementOfType(IntakeRefusal.SecondReaderNeeded.class);
        Session another = town.worker(Role.UNIT_MANAGER, unit);
        as(another, () -> openings.leave(tuva, "Det var ett missförstånd."));
        assertThat(subject(tuva)).isInstanceOf(Subject.NotOpened.class);
    }

    @Test
    void siblingsAreAssessedAndDecidedEachByItself() {
        ReportId report = registered(about("Noel Delorme", "180801-2395").andAbout("Alma Delorme", "210201-2388"))
                .report();
        List<Subject> both = as(officer, () -> subjects.in(report));
        SubjectId noel = both.get(0).facts().id();
        SubjectId alma = both.get(1).facts().id();
        as(officer, () -> assessments.sign(noel, assessment(false)));

        assertThat(standing(noel, "protection-assessment")).isEqualTo(Standing.KEPT);
        assertThat(standing(alma, "protection-assessment")).isEqualTo(Standing.OPEN);
        assertThat(subject(alma)).isInstanceOf(Subject.Arrived.class);
    }

    @Test
    void aReportAboutAnAdultGoesToTheUnitForAdultsAndStartsNoClockForChildren() {
        Intake.Registered registered = registered(aReport().aboutAdult("Solveig Hammarlöv", ""));
        Session adultOfficer = town.worker(Role.INTAKE_OFFICER, adults);

        assertThat(registered.receipt().unit()).isEqualTo("Mottagning vuxna");
        assertThat(as(officer, () -> subjects.in(registered.report()))).isEmpty();
        Subject solveig =
                as(adultOfficer, () -> subjects.in(registered.report())).getFirst();
        assertThat(solveig).isInstanceOf(Subject.Undecided.class);
        assertThat(as(adultOfficer, () -> duties.of(solveig.facts().id().value())))
                .extracting(duty -> duty.rule().value())
                .containsExactly("open-investigation-at-once");
    }

    @Test
    void aChildOfAnotherMunicipalityIsAssessedHereAndHandedOverWhenThatOneSaysSo() {
        SubjectId melker =
                onlyOne(registered(about("Melker Grahnström", "20120301-2396")).report());
        assertThat(openRules(melker.value())).containsExactlyInAnyOrder("protection-assessment", "hand-over-report");
        assertThat(refused(() -> handOvers.send(
                        melker, new tillit.ground.access.MunicipalityId(9902), HandOvers.Way.SECURE_MESSAGE)))
                .hasAtLeastOneElementOfType(IntakeRefusal.ProtectionAssessmentMissing.class);
        as(officer, () -> assessments.sign(melker, assessment(false)));
        does(
                officer,
                () -> handOvers.send(
                        melker, new tillit.ground.access.MunicipalityId(9902), HandOvers.Way.SECURE_MESSAGE));
        assertThat(openRules(melker.value())).containsExactly("hand-over-report");
        does(officer, () -> handOvers.confirm(melker, "GRA-2026-77"));
        assertThat(openRules(melker.value())).isEmpty();
    }

    @Test
    void aProtectedChildsReportIsClosedFromTheStartAndTheReceiptLooksTheSame() {
        Intake.Registered hidden = registered(about("Isak Lönnerholm", "20150902-2396"));
        Session trusted = town.workerForProtected(Role.UNIT_MANAGER, unit);

        assertThat(hidden.receipt().unit()).isEqualTo("Mottagning barn och unga");
        assertThat(as(officer, () -> subjects.in(hidden.report()))).isEmpty();
        assertThat(as(trusted, () -> subjects.in(hidden.report()))).hasSize(1);
    }

    @Test
    void whatAnotherSystemHandsInItCannotReadAndTheUnitCan() {
        Session client = town.deliverer(unit);
        Intake.Registered registered = as(
                client,
                () -> intake.register(
                        about("Tuva Åkerlind", TUVA).by(Channel.API).in(unit)));

        assertThat(as(client, () -> subjects.in(registered.report()))).isEmpty();
        SubjectId tuva = onlyOne(registered.report());
        assertThat(openRules(tuva.value())).containsExactly("protection-assessment", "preliminary-assessment");
    }

    @Test
    void aReportAboutAChildWithARunningInvestigationReachesThoseWhoCarryItAndNeedsNoNewDecision() {
        SubjectId first = readyForDecision(about("Tuva Åkerlind", TUVA), TUVA);
        as(
                manager,
                () -> openings.open(
                        first,
                        "Hon behöver mer.",
                        new Openings.GoesTo(null, investigator.user().id())));
        Session client = town.deliverer(unit);
        Intake.Registered second = as(
                client,
                () -> intake.register(
                        about("Tuva Åkerlind", TUVA).by(Channel.API).in(unit)));
        SubjectId again = onlyOne(second.report());

        assertThat(openRules(again.value())).containsExactly("protection-assessment");
        assertThat(as(investigator, () -> subjects.find(again))).isPresent();
        as(officer, () -> assessments.sign(again, assessment(false)));
        assertThat(subject(again)).isInstanceOf(Subject.Joined.class);
        assertThat(openRules(again.value())).isEmpty();
    }

    @Test
    void aDuplicateIsJoinedToTheFirstAndOwesNothingItself() {
        ReportId letter = registered(about("Tuva Åkerlind", TUVA).receivedAt("2026-03-09T10:00:00+01:00"))
                .report();
        ReportId mail = registered(about("Tuva Åkerlind", TUVA)).report();
        does(officer, () -> duplicates.join(mail, letter));

        assertThat(openRules(onlyOne(mail).value())).isEmpty();
        assertThat(openRules(onlyOne(letter).value()))
                .containsExactly("protection-assessment", "preliminary-assessment");
        assertThat(refused(() -> duplicates.join(letter, mail)))
                .hasAtLeastOneElementOfType(IntakeRefusal.NotTheSame.class);
    }

    @Test
    void whoReportedIsOpenedOnlyWithAReasonThatIsWrittenDown() {
        ReportId report = registered(about("Tuva Åkerlind", TUVA)).report();

        assertThatThrownBy(() -> as(officer, () -> db.sql("select name from intake.reporter")
                        .query(String.class)
                        .list()))
                .hasStackTraceContaining("permission denied");
        assertThat(refused(() -> reporters.reveal(report, "vet ej")))
                .hasAtLeastOneElementOfType(IntakeRefusal.WhyOpenIt.class);
        assertThat(as(officer, () -> reporters.reveal(report, "Ringa upp för att fråga mer"))
                        .orElseThrow()
                        .name())
                .isEqualTo("Malin Ödegaard");
        assertThat(as(manager, () -> reporters.openings(report)))
                .extracting(Reporters.Opening::by, Reporters.Opening::reason)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(officer.user().id(), "Ringa upp för att fråga mer"));
    }

    @Test
    void whoIsAnonymousLeavesNothing() {
        ReportId report = registered(about("Tuva Åkerlind", TUVA).fromNobody()).report();

        assertThat(as(officer, () -> reporters.reveal(report, "Ringa upp för att fråga mer")))
                .isEmpty();
        assertThatThrownBy(
                        () -> about("Tuva", TUVA).from(ReporterClass.ANONYMOUS).in(unit))
                .isInstanceOf(IntakeRefusal.AnonymousHasNoName.class);
    }

    @Test
    void aCorrectedArrivalMovesTheClocksAndKeepsWhatTheyWere() {
        ReportId report = registered(about("Tuva Åkerlind", TUVA)).report();
        does(
                officer,
                () -> arrivals.correct(
                        report, moment("2026-03-09T15:00:00+01:00"), Arrival.AS_RECEIVED, "Låg i fel korg."));

        SubjectId tuva = onlyOne(report);
        assertThat(duty(tuva.value(), "preliminary-assessment")
                        .deadline()
                        .orElseThrow()
                        .dueOn())
                .isEqualTo("2026-03-23");
        assertThat(as(officer, () -> arrivals.of(report))).singleElement().satisfies(it -> assertThat(it.wasArrivedOn())
                .isEqualTo("2026-03-10"));
    }

    @Test
    void anExtensionIsADecisionWithANewDay() {
        SubjectId tuva = readyForDecision(about("Tuva Åkerlind", TUVA), TUVA);
        does(
                manager,
                () -> openings.extend(
                        tuva, day("2026-03-31"), "Barnet ligger på sjukhus och kan inte höras förrän dess."));

        assertThat(duty(tuva.value(), "preliminary-assessment")
                        .deadline()
                        .orElseThrow()
                        .dueOn())
                .isEqualTo("2026-03-31");
    }

    @Test
    void anExpectedChildIsTheMothersMatterUntilItIsBornAndThenAChildWhoseProtectionIsAssessedThatDay() {
        SubjectId expected = onlyOne(registered(aReport().aboutExpectedChildOf("Jenny Åkerlind", "", day("2026-09-02")))
                .report());
        assertThat(openRules(expected.value())).contains("open-investigation-at-once", "plan-before-birth");
        assertThatThrownBy(() -> as(officer, () -> assessments.sign(expected, assessment(false))))
                .isInstanceOf(IntakeRefusal.AlreadyAssessed.class);

        does(officer, () -> replies.write(expected, What.BIRTH_PLANNED, "BB ringer oss.", clock.instant()));
        does(officer, () -> replies.write(expected, What.CHILD_BORN, "På BB i natt.", clock.instant()));
        assertThat(openRules(expected.value()))
                .contains("protection-assessment", "preliminary-assessment")
                .doesNotContain("plan-before-birth");

        as(officer, () -> assessments.sign(expected, assessment(false)));
        assertThat(openRules(expected.value())).containsExactly("open-investigation-at-once", "preliminary-assessment");
        assertThat(refused(() -> replies.write(expected, What.CHILD_BORN, "En gång till.", clock.instant())))
                .hasExactlyElementsOfTypes(IntakeRefusal.NotAsked.class);
    }

    @Test
    void aRequestToTakeOverIsAnsweredAndWhatWeTakeOverIsOursToFinish() {
        SubjectId taken = onlyOne(registered(about("Tuva Åkerlind", TUVA).askingUsToTakeOver(day("2026-02-02")))
                .report());
        SubjectId left = onlyOne(registered(about("Tuva Åkerlind", TUVA).askingUsToTakeOver(day("2026-02-02")))
                .report());
        assertThat(openRules(taken.value())).contains("transfer-request", "transfer-to-ivo", "finish-what-was-begun");

        does(officer, () -> replies.write(taken, What.TRANSFER_ACCEPTED, "Vi tar över från i dag.", clock.instant()));
        does(officer, () -> replies.write(left, What.TRANSFER_DECLINED, "Hon flyttar tillbaka.", clock.instant()));

        assertThat(openRules(taken.value()))
                .contains("finish-what-was-begun")
                .doesNotContain("transfer-request", "transfer-to-ivo");
        assertThat(openRules(left.value()))
                .doesNotContain("transfer-request", "transfer-to-ivo", "finish-what-was-begun");
        assertThat(refused(() -> replies.write(taken, What.TRANSFER_DECLINED, "Vi ångrar oss.", clock.instant())))
                .hasExactlyElementsOfTypes(IntakeRefusal.NotAsked.class);
    }

    @Test
    void aNoticeOfEvictionIsConfirmedTheSameDay() {
        SubjectId tuva = onlyOne(registered(about("Tuva Åkerlind", TUVA).seen(Sign.EVICTION_NOTICE))
                .report());
        Instant confirmed = clock.instant();
        clock.is("2026-03-11T09:00:00");

        assertThat(refused(() -> replies.write(tuva, What.EVICTION_CONFIRMED, " ", confirmed)))
                .hasExactlyElementsOfTypes(IntakeRefusal.ReplyWordsMissing.class);
        assertThat(refused(() -> replies.write(
                        tuva, What.EVICTION_CONFIRMED, "Hanna svarar.", confirmed.minus(1, ChronoUnit.DAYS))))
                .hasExactlyElementsOfTypes(IntakeRefusal.BeforeTheReport.class);
        does(officer, () -> replies.write(tuva, What.EVICTION_CONFIRMED, "Hanna svarar.", confirmed));

        Duty kept = dutiesOf(tuva.value()).stream()
                .filter(it -> it.rule().value().equals("eviction-notice"))
                .findFirst()
                .orElseThrow();
        assertThat(kept.standing(clock.instant())).isEqualTo(Standing.KEPT);
    }

    @Test
    void thoseConcernedAreToldOfAnInvestigationOrItIsWrittenDownWhyNot() {
        SubjectId tuva = readyForDecision(about("Tuva Åkerlind", TUVA), TUVA);
        InvestigationId opened = as(manager, () -> openings.open(tuva, "Hon behöver mer.", Openings.GoesTo.usual()))
                .investigation()
                .orElseThrow();
        assertThat(openRules(opened.value())).contains("notice-of-investigation");

        does(manager, () -> notices.deferred(opened, "Polisen hör pappan först."));
        assertThat(openRules(opened.value())).contains("deferred-notice").doesNotContain("notice-of-investigation");
        assertThatThrownBy(() -> does(manager, () -> notices.deferred(opened, "Polisen är inte klar.")))
                .isInstanceOf(NoticeRefusal.WaitsAlready.class);

        does(manager, () -> notices.given(opened, "Mamma, per telefon."));
        assertThat(openRules(opened.value())).doesNotContain("deferred-notice");
        assertThat(as(manager, () -> notices.of(opened))).hasSize(2);
        assertThat(as(officer, () -> notices.of(opened))).isEmpty();
        assertThatThrownBy(() -> does(officer, () -> notices.given(opened, "Pappa.")))
                .isInstanceOf(Missing.class);
    }

    @Test
    void whoeverOpensACaseAndGivesItAwayCarriesNothingAndTheReportAndWhatIsOwedGoWithTheCase() {
        SubjectId tuva = readyForDecision(about("Tuva Åkerlind", TUVA).whoWantsToKnow(), TUVA);
        OpeningDecision opened = as(
                manager,
                () -> openings.open(
                        tuva,
                        "Hon behöver mer.",
                        new Openings.GoesTo(null, investigator.user().id())));
        CaseId socialCase = opened.socialCase().orElseThrow();
        InvestigationId investigation = opened.investigation().orElseThrow();
        assertThat(as(manager, () -> cases.isSeen(socialCase))).isFalse();

        Session colleague = town.worker(Role.SOCIAL_WORKER, investigators);
        assertThat(as(colleague, () -> subjects.find(tuva))).isEmpty();
        does(investigator, () -> cases.give(socialCase, colleague.user().id()));

        assertThat(as(colleague, () -> dossiers.carriersOf(List.of(socialCase.dossier()))))
                .containsEntry(socialCase.dossier(), List.of(colleague.user().id()));
        assertThat(duty(investigation.value(), "feedback-to-reporter").owner())
                .contains(colleague.user().id());
        does(colleague, () -> feedback.tell(tuva, FeedbackDesk.Answer.OPENED, FeedbackDesk.Way.PHONE, ""));
        assertThat(openRules(investigation.value())).doesNotContain("feedback-to-reporter");
    }

    @Test
    void violenceThatBecomesKnownAfterTheDecisionIsReportedAnewOrIsTheInvestigations() {
        SubjectId left = readyForDecision(about("Tuva Åkerlind", TUVA), TUVA);
        as(manager, () -> openings.leave(left, "Skolan och mamma har en plan."));
        assertThat(refused(() -> assessments.correct(left, assessment(true))))
                .hasExactlyElementsOfTypes(IntakeRefusal.NewReportNeeded.class);
        assertThat(openRules(left.value())).isEmpty();

        SubjectId opened = readyForDecision(about("Tuva Åkerlind", TUVA), TUVA);
        as(manager, () -> openings.open(opened, "Hon behöver mer.", Openings.GoesTo.usual()));
        as(officer, () -> assessments.correct(opened, assessment(true)));
        assertThat(subject(opened).facts().violence()).isTrue();
        assertThat(openRules(opened.value())).isEmpty();
    }

    @Test
    void aReportAboutAChildOfAnotherMunicipalityIsHandedOverAndNotLeftAndIsOursOnceWeInvestigate() {
        Report elsewhere = about("Melker Grahnström", "20120301-2396");
        SubjectId opened = onlyOne(registered(elsewhere).report());
        assertThat(openRules(opened.value())).contains("hand-over-report");
        as(officer, () -> {
            confirmations.confirm(opened, person("20120301-2396"));
            assessments.sign(opened, assessment(false));
            return assessments.signPreliminary(opened, preliminary());
        });

        assertThat(refused(manager, () -> openings.leave(opened, "Inte vårt.")))
                .hasAtLeastOneElementOfType(IntakeRefusal.MustHandOver.class);
        as(manager, () -> openings.open(opened, "Han är hos oss nu.", Openings.GoesTo.usual()));
        assertThat(openRules(opened.value())).doesNotContain("hand-over-report");
    }

    @Test
    void theWrongChildIsRejectedAndTheClockStaysWithTheReport() {
        SubjectId tuva = onlyOne(registered(about("Tuva Åkerlind", TUVA)).report());
        does(officer, () -> confirmations.reject(tuva));
        PersonId noel = person("20180801-2395");
        does(officer, () -> confirmations.confirm(tuva, noel));

        assertThat(subject(tuva).facts().confirmed()).isEqualTo(noel);
        assertThat(duty(tuva.value(), "preliminary-assessment")
                        .deadline()
                        .orElseThrow()
                        .dueOn())
                .isEqualTo("2026-03-24");
    }

    List<Refusal> refused(Runnable attempt) {
        return refused(officer, attempt);
    }

    List<Refusal> refused(Session session, Runnable attempt) {
        try {
            does(session, attempt);
        } catch (Refusal refused) {
            return Refusals.of(refused);
        }
        throw new AssertionError("was not refused");
    }
}
