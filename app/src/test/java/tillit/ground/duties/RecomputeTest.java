package tillit.ground.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tillit.ground.duties.DutyLifeTest.DECIDE;
import static tillit.ground.duties.DutyLifeTest.INVESTIGATE;
import static tillit.ground.duties.DutyLifeTest.PROTECT;
import static tillit.ground.duties.Happened.act;
import static tillit.ground.duties.MovableClock.swedish;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;

class RecomputeTest extends DutyTest {

    static final String WHY = "Faxet kom redan på lördagen.";

    @Autowired
    DutySweep sweep;

    @Autowired
    Escalations escalations;

    UUID child = Ids.next();

    @Test
    void aCorrectedArrivalMovesTheDaysAndTheOldOnesStayInTheHistory() {
        Happened arrived = happens(officer, act("child-report-arrived", "2026-03-10T10:00:00", dossier(), child));
        recompute(arrived.correctedTo("2026-03-07T15:00:00"));

        assertThat(duty(child, DECIDE).deadline().orElseThrow().dueOn()).isEqualTo("2026-03-21");
        assertThat(duty(child, DECIDE).deadline().orElseThrow().latestOn()).isEqualTo("2026-03-23");
        assertThat(duty(child, DECIDE).cause().at()).isEqualTo(swedish("2026-03-07T15:00:00"));
        Change change = Entry.as(
                        officer, () -> duties.history(duty(child, DECIDE).id()))
                .getFirst();
        assertThat(change.what()).isEqualTo(Change.What.RECOMPUTED);
        assertThat(change.reason()).contains(WHY);
        assertThat(change.by()).isEqualTo(officer.user().id());
        assertThat(change.was().startedAt()).isEqualTo(swedish("2026-03-10T10:00:00"));
        assertThat(change.was().dueAt()).contains(swedish("2026-03-24T23:59:59"));
        assertThat(change.is().dueAt()).contains(swedish("2026-03-21T23:59:59"));
    }

    @Test
    void theLawOfTheCorrectedDayIsUsed() {
        clock.is("2025-07-02T09:00:00");
        Happened arrived = happens(officer, act("child-report-arrived", "2025-07-01T00:10:00", dossier(), child));
        assertThat(duty(child, DECIDE).ruleFrom()).isEqualTo("2025-07-01");
        recompute(arrived.correctedTo("2025-06-30T23:50:00"));

        assertThat(duty(child, DECIDE).ruleFrom()).isEqualTo("2013-01-01");
        assertThat(duty(child, DECIDE).deadline().orElseThrow().dueOn()).isEqualTo("2025-07-14");
        Change change = Entry.as(
                        officer, () -> duties.history(duty(child, DECIDE).id()))
                .getFirst();
        assertThat(change.was().ruleFrom()).isEqualTo("2025-07-01");
        assertThat(change.is().ruleFrom()).isEqualTo("2013-01-01");
    }

    @Test
    void aBreachThatWasNoneDisappearsAndStaysInTheHistoryAndTheManagerIsNoLongerAsked() {
        Happened arrived = happens(officer, act("child-report-arrived", "2026-03-09T10:00:00", dossier(), child));
        sweep.run();
        assertThat(duty(child, PROTECT).breachedAt()).contains(clock.instant());
        assertThat(Entry.as(manager, () -> escalations.openForMe())).hasSize(1);
        recompute(arrived.correctedTo("2026-03-10T09:00:00"));

        assertThat(duty(child, PROTECT).breachedAt()).isEmpty();
        assertThat(standing(child, PROTECT)).isEqualTo(Standing.OPEN);
        assertThat(Entry.as(manager, () -> escalations.openForMe())).isEmpty();
        Change change = Entry.as(
                        officer, () -> duties.history(duty(child, PROTECT).id()))
                .getFirst();
        assertThat(change.was().breachedAt()).contains(clock.instant());
        assertThat(change.is().breachedAt()).isEmpty();

        clock.is("2026-03-11T00:00:00");
        sweep.run();
        assertThat(standing(child, PROTECT)).isEqualTo(Standing.BREACHED);
        assertThat(Entry.as(manager, () -> escalations.openForMe())).hasSize(1);
    }

    @Test
    void whatWasKeptTurnsOutToHaveBeenKeptTooLateOrInTime() {
        Stamp report = dossier();
        Happened arrived = happens(officer, act("child-report-arrived", "2026-03-09T10:00:00", report, child));
        happens(officer, act("protection-assessment-signed", "2026-03-09T14:00:00", report, child));
        recompute(arrived.correctedTo("2026-03-08T10:00:00"));
        assertThat(standing(child, PROTECT)).isEqualTo(Standing.KEPT_TOO_LATE);
        recompute(arrived.correctedTo("2026-03-09T09:00:00"));
        assertThat(standing(child, PROTECT)).isEqualTo(Standing.KEPT);

        assertThat(Entry.as(officer, () -> duties.history(duty(child, PROTECT).id())))
                .hasSize(2);
    }

    @Test
    void whatTheLawOfTheCorrectedDayDoesNotAskBecomesVoidAndWhatItAsksIsOpened() {
        UUID report = Ids.next();
        Happened opened = happens(
                officer,
                act(
                        "investigation-opened",
                        "2026-01-20T10:00:00",
                        dossier(),
                        report,
                        "child",
                        "mandated",
                        "wants-feedback"));
        assertThat(duty(report, "feedback-to-reporter").deadline().orElseThrow().dueOn())
                .isEqualTo("2026-01-27");
        recompute(opened.correctedTo("2026-01-14T10:00:00"));

        assertThat(duty(report, "feedback-to-reporter").deadline()).isEmpty(); // the week came on 15 January
        assertThat(duty(report, "feedback-to-reporter").ruleFrom()).isEqualTo("2025-07-01");
    }

    @Test
    void aRuleThatDidNotExistOnTheCorrectedDayAsksNothingAndAsksAgainWhenTheCorrectionWasWrong() {
        Happened arrived = happens(officer, act("child-report-arrived", "2026-03-10T10:00:00", dossier(), child));
        recompute(arrived.correctedTo("2012-12-31T10:00:00"));
        assertThat(duty(child, DECIDE).state())
                .isEqualTo(new Duty.Void(
                        clock.instant(), officer.user().id(), Optional.of("child-report-arrived"), Optional.of(WHY)));
        recompute(arrived.correctedTo("2026-03-10T09:00:00"));

        assertThat(Entry.as(officer, () -> duties.of(child)))
                .filteredOn(duty -> duty.rule().value().equals(DECIDE))
                .extracting(duty -> duty.standing(clock.instant()))
                .containsExactlyInAnyOrder(Standing.VOID, Standing.OPEN);
    }

    @Test
    void whatWasMadeVoidForAnotherReasonIsNotOpenedByACorrection() {
        Stamp report = dossier();
        Happened arrived = happens(officer, act("child-report-arrived", "2026-03-10T10:00:00", report, child));
        happens(officer, act("duplicate-joined", "2026-03-10T10:20:00", report, child));
        recompute(arrived.correctedTo("2026-03-09T10:00:00"));

        assertThat(Entry.as(officer, () -> duties.of(child)))
                .hasSize(2)
                .allMatch(duty -> duty.standing(clock.instant()) == Standing.VOID);
    }

    @Test
    void theDayOfAnExtensionStaysWhenAnotherFactIsCorrected() {
        UUID investigation = Ids.next();
        Happened opened =
                happens(officer, act("investigation-opened", "2026-01-20T10:00:00", dossier(), investigation, "child"));
        Entry.as(
                manager,
                () -> duties.extend(
                        duty(investigation, INVESTIGATE).id(),
                        LocalDate.parse("2026-08-03"),
                        "Utlåtandet dröjer.",
                        "decision 17"));
        recompute(opened.correctedTo("2026-01-19T10:00:00"));

        assertThat(duty(investigation, INVESTIGATE).deadline().orElseThrow().dueOn())
                .isEqualTo("2026-08-03");
        assertThat(duty(investigation, INVESTIGATE).cause().at()).isEqualTo(swedish("2026-01-19T10:00:00"));
    }

    @Test
    void aCorrectionHasAReason() {
        Happened arrived = happens(officer, act("child-report-arrived", "2026-03-10T10:00:00", dossier(), child));

        assertThatThrownBy(() ->
                        Entry.as(officer, () -> duties.recompute(arrived.correctedTo("2026-03-09T10:00:00"), " ")))
                .isInstanceOf(ReasonMissing.class);
    }

    @Test
    void whatIsCorrectedToItselfLeavesNoTrace() {
        Happened arrived = happens(officer, act("child-report-arrived", "2026-03-10T10:00:00", dossier(), child));
        recompute(arrived);

        assertThat(Entry.as(officer, () -> duties.history(duty(child, DECIDE).id())))
                .isEmpty();
    }

    private void recompute(Happened corrected) {
        Entry.as(officer, () -> duties.recompute(corrected, WHY));
    }
}
