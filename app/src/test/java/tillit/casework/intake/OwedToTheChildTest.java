package tillit.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tillit.casework.intake.Report.aReport;
import static tillit.casework.intake.Report.about;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tillit.casework.intake.Replies.What;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.duties.Duty;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;

/** What is owed follows from what is known of somebody: age, violence, a birth, the day on which the report came. */
class OwedToTheChildTest extends IntakeTest {

    private static final String VIOLENCE = "violence-open-without-delay";

    @Test
    void violenceAgainstANewbornMustBeInvestigatedAtOnce() {
        SubjectId expected = expectedChild();
        assertThat(openRules(expected.value())).doesNotContain(VIOLENCE);

        does(officer, () -> replies.write(expected, What.CHILD_BORN, "På BB i natt.", clock.instant()));
        as(officer, () -> assessments.sign(expected, assessment(true)));

        assertThat(openRules(expected.value())).contains(VIOLENCE);
        assertThat(dueOn(expected, VIOLENCE)).isEqualTo("2026-03-10");
        assertThat(refusedToLeave(expected)).hasAtLeastOneElementOfType(IntakeRefusal.MustInvestigate.class);

        as(officer, () -> assessments.correct(expected, assessment(false)));
        assertThat(openRules(expected.value())).doesNotContain(VIOLENCE);
    }

    @Test
    void violenceThatWasReportedBeforeTheBirthIsOwedToTheChildFromItsBirth() {
        SubjectId expected = onlyOne(registered(aReport()
                        .aboutExpectedChildOf("Jenny Åkerlind", "", day("2026-09-02"))
                        .withViolence())
                .report());
        assertThat(openRules(expected.value())).doesNotContain(VIOLENCE);

        does(officer, () -> replies.write(expected, What.CHILD_BORN, "På BB i natt.", clock.instant()));

        assertThat(openRules(expected.value())).contains(VIOLENCE);
    }

    @Test
    void aReportOfViolenceAboutAnAdultMayBeLeftSinceTheRuleIsAboutChildren() {
        ReportId report = registered(
                        aReport().aboutAdult("Jenny Åkerlind", "19840101-2383").withViolence())
                .report();
        Session adultManager = town.worker(Role.UNIT_MANAGER, adults);
        SubjectId jenny =
                as(adultManager, () -> subjects.in(report)).getFirst().facts().id();

        OpeningDecision left = as(adultManager, () -> openings.leave(jenny, "Hon har fått kontakt med kvinnojouren."));

        assertThat(left.outcome()).isEqualTo(OpeningDecision.Outcome.NOT_OPENED);
    }

    @Test
    void aReportOfViolenceAboutAYoungAdultMayBeLeftWhenItHasBeenAssessed() {
        SubjectId young =
                onlyOne(registered(about("En ung man", "").withViolence()).report());
        becomesNineteen(young);
        as(officer, () -> assessments.sign(young, assessment(true)));
        as(officer, () -> assessments.signPreliminary(young, preliminary()));
        assertThat(openRules(young.value())).doesNotContain(VIOLENCE);

        as(manager, () -> openings.leave(young, "Han bor hos sin farbror och vill inget."));

        assertThat(subject(young)).isInstanceOf(Subject.NotOpened.class);
    }

    @Test
    void whoeverAssessedAwayViolenceAgainstAYoungAdultMayDecideSinceTwoAreNeededForAChild() {
        SubjectId young =
                onlyOne(registered(about("En ung man", "").withViolence()).report());
        becomesNineteen(young);
        as(manager, () -> assessments.sign(young, assessment(false)));
        as(manager, () -> assessments.signPreliminary(young, preliminary()));

        as(manager, () -> openings.leave(young, "Det var ett missförstånd."));

        assertThat(subject(young)).isInstanceOf(Subject.NotOpened.class);
    }

    @Test
    void whoeverAssessedAwayViolenceAgainstANewbornDoesNotDecideAlone() {
        SubjectId expected = expectedChild();
        does(officer, () -> replies.write(expected, What.CHILD_BORN, "På BB i natt.", clock.instant()));
        as(manager, () -> assessments.sign(expected, assessment(true)));
        as(manager, () -> assessments.correct(expected, assessment(false)));
        as(manager, () -> assessments.signPreliminary(expected, preliminary()));

        assertThat(refusedToLeave(expected)).hasExactlyElementsOfTypes(IntakeRefusal.SecondReaderNeeded.class);
    }

    @Test
    void aCorrectedArrivalMovesWhatTheReportAsksForToo() {
        ReportId report = registered(about("Tuva Åkerlind", TUVA)
                        .askingUsToTakeOver(day("2026-02-02"))
                        .seen(Sign.EVICTION_NOTICE))
                .report();
        SubjectId tuva = onlyOne(report);
        assertThat(dueOn(tuva, "transfer-request")).isEqualTo("2026-03-10");

        does(
                officer,
                () -> arrivals.correct(
                        report, moment("2026-03-09T15:00:00+01:00"), Arrival.AS_RECEIVED, "Låg i fel korg."));

        assertThat(dueOn(tuva, "transfer-request")).isEqualTo("2026-03-09");
        assertThat(dueOn(tuva, "transfer-to-ivo")).isEqualTo("2026-04-09");
        assertThat(dueOn(tuva, "eviction-notice")).isEqualTo("2026-03-09");
    }

    @Test
    void anArrivalIsNotCorrectedToAYearThatMustBeMistyped() {
        ReportId report = registered(about("Tuva Åkerlind", TUVA)).report();

        assertThatThrownBy(() -> does(
                        officer,
                        () -> arrivals.correct(
                                report, moment("1926-03-09T15:00:00+01:00"), Arrival.AS_RECEIVED, "Låg i fel korg.")))
                .isInstanceOf(IntakeRefusal.ReceivedTooLongAgo.class);
    }

    @Test
    void anArrivalIsNotCorrectedWhileSomebodyDecides() throws Exception {
        ReportId report = registered(about("Tuva Åkerlind", TUVA)).report();
        SubjectId tuva = onlyOne(report);
        Instant[] corrected = new Instant[1];
        Thread other = Thread.ofVirtual().unstarted(() -> {
            does(
                    officer,
                    () -> arrivals.correct(
                            report, moment("2026-03-09T15:00:00+01:00"), Arrival.AS_RECEIVED, "Låg i fel korg."));
            corrected[0] = subject(tuva).facts().receivedAt();
        });
        does(manager, () -> {
            subjects.lock(tuva);
            other.start();
            joined(other, Duration.ofMillis(700));
            assertThat(other.isAlive()).as("waits for the one who is deciding").isTrue();
        });
        other.join();

        assertThat(corrected[0]).isEqualTo("2026-03-09T14:00:00Z");
    }

    private SubjectId expectedChild() {
        return onlyOne(registered(aReport().aboutExpectedChildOf("Jenny Åkerlind", "", day("2026-09-02")))
                .report());
    }

    /** Nobody of that age is among those who live here: the register would have said so. */
    private void becomesNineteen(SubjectId id) {
        does(officer, () -> db.sql("update intake.subject set kind = 'YOUNG', born = date '2006-11-02' where id = :id")
                .param("id", id.value())
                .update());
        does(
                officer,
                () -> duties.recompute(
                        new IntakeAct.ReportArrived(
                                subjects.find(id).orElseThrow().facts()),
                        "han är nitton"));
    }

    private List<Refusal> refusedToLeave(SubjectId id) {
        try {
            as(manager, () -> openings.leave(id, "Det är nog inget."));
        } catch (Refusal refused) {
            return Refusals.of(refused);
        }
        throw new AssertionError("was not refused");
    }

    private LocalDate dueOn(SubjectId about, String rule) {
        return dutiesOf(about.value()).stream()
                .filter(duty -> duty.isOpen() && duty.rule().value().equals(rule))
                .findFirst()
                .flatMap(Duty::deadline)
                .orElseThrow()
                .dueOn();
    }

    private static void joined(Thread other, Duration within) {
        try {
            other.join(within);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
