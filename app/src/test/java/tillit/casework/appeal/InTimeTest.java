package tillit.casework.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Whether an appeal came in time is counted from the day on which the party got the decision; only lateness is ours to refuse. */
class InTimeTest extends AppealTest {

    @Test
    void whatComesOnTheLastDayAMinuteBeforeMidnightIsInTime() {
        got("2026-03-03");
        AppealId id = came("2026-03-24T23:59:00");
        assertThat(counted(id).lastDay()).isEqualTo("2026-03-24");
        assertThat(counted(id).counted()).isEqualTo(Appeal.Judged.IN_TIME);
    }

    @Test
    void whatComesTheDayAfterIsLate() {
        got("2026-03-03");
        AppealId id = came("2026-03-25T00:00:00");
        assertThat(counted(id).counted()).isEqualTo(Appeal.Judged.LATE);
    }

    @Test
    void aLastDayThatIsAHolidayIsMovedToTheNextWorkingDay() {
        got("2026-03-13"); // three weeks later is Good Friday
        AppealId id = came("2026-04-07T15:00:00");
        assertThat(counted(id).lastDay()).isEqualTo("2026-04-07");
        assertThat(counted(id).counted()).isEqualTo(Appeal.Judged.IN_TIME);
    }

    @Test
    void eachPartyHasATimeOfTheirOwn() {
        got(jenny, "2026-03-03");
        got(peter, "2026-03-12");
        AppealId jennys = came("2026-03-30T10:00:00");
        AppealId peters = came("2026-03-30T10:00:00", peter, "", null);
        assertThat(counted(jennys).counted()).isEqualTo(Appeal.Judged.LATE);
        assertThat(counted(peters).counted()).isEqualTo(Appeal.Judged.IN_TIME);
    }

    @Test
    void theTimeOfWhoeverHasNotGotTheDecisionHasNotBegun() {
        got(peter, "2026-03-03");
        AppealId id = came("2026-06-01T10:00:00");
        assertThat(counted(id).counted()).isEqualTo(Appeal.Judged.NOT_BEGUN);
        judged(id, Appeal.Judged.NOT_BEGUN);
        assertThat(now(id).state()).isEqualTo(Appeal.State.TIMELY);
    }

    @Test
    void nobodyIsSaidToBeLateWhoIsNot() {
        got("2026-03-03");
        AppealId id = came("2026-03-20T10:00:00");
        assertThat(refusedBy(() -> judged(id, Appeal.Judged.LATE)))
                .singleElement()
                .isInstanceOf(AppealRefusal.NotAsCounted.class);
    }

    @Test
    void whatCameLateIsNotSimplyInTimeButMayBeByOurFault() {
        got("2026-03-03");
        AppealId id = came("2026-04-02T10:00:00");
        assertThat(refusedBy(() -> judged(id, Appeal.Judged.IN_TIME)))
                .singleElement()
                .isInstanceOf(AppealRefusal.NotAsCounted.class);
        assertThat(refusedBy(() -> does(amir, () -> appeals.judge(id, Appeal.Judged.OUR_FAULT, true, " "))))
                .singleElement()
                .isInstanceOf(AppealRefusal.WordsMissing.class);
        judged(id, Appeal.Judged.OUR_FAULT);
        assertThat(now(id).state()).isEqualTo(Appeal.State.TIMELY);
    }

    @Test
    void whatReachedTheCourtInTimeIsInTime() {
        got("2026-03-03");
        AppealId never = came("2026-04-02T10:00:00");
        AppealId late = came("2026-04-02T10:00:00", jenny, "", "2026-03-25");
        AppealId there = came("2026-04-02T10:00:00", jenny, "", "2026-03-24");
        for (AppealId id : new AppealId[] {never, late})
            assertThat(refusedBy(() -> judged(id, Appeal.Judged.REACHED_COURT)))
                    .singleElement()
                    .isInstanceOf(AppealRefusal.NotInTimeAtCourt.class);
        judged(there, Appeal.Judged.REACHED_COURT);
        assertThat(now(there).state()).isEqualTo(Appeal.State.TIMELY);
    }

    @Test
    void somebodyWhoIsNoPartyGoesOnToTheCourtWithANote() {
        got("2026-03-03");
        AppealId id = came("2026-05-04T10:00:00", null, "Grannen Nils", null);
        assertThat(refusedBy(() -> does(amir, () -> appeals.judge(id, Appeal.Judged.NOT_BEGUN, false, ""))))
                .singleElement()
                .isInstanceOf(AppealRefusal.WordsMissing.class);
        does(amir, () -> appeals.judge(id, Appeal.Judged.NOT_BEGUN, false, "Granne, inte part."));
        stands(id);
        assertThat(refusedBy(() -> forwarded(id))).singleElement().isInstanceOf(AppealRefusal.WordsMissing.class);
        does(
                amir,
                () -> courts.forward(
                        id,
                        COURT,
                        LocalDate.of(2026, 5, 4),
                        java.util.List.of(Appeal.Enclosure.APPEAL, Appeal.Enclosure.DECISION),
                        "Den som överklagar är granne."));
        assertThat(now(id).state()).isEqualTo(Appeal.State.FORWARDED);
    }

    @Test
    void aRepresentativeHasTheTimeOfWhomItIsFor() {
        got("2026-03-03");
        AppealId id = came("2026-03-24T10:00:00", jenny, "Advokat Sundin", null);
        assertThat(counted(id).lastDay()).isEqualTo("2026-03-24");
    }

    @Test
    void whatIsMissingWhereItIsWrittenDownIsSaidFieldByField() {
        Appeal.Arrival nothing = new Appeal.Arrival(null, "", null, null, null, " ", "");
        assertThat(refusedBy(() -> does(amir, () -> appeals.register(refused, nothing))))
                .extracting(it -> it.field().orElseThrow())
                .containsExactly("name", "arrived.day", "way", "wants");
        Appeal.Arrival tomorrow = new Appeal.Arrival(
                jenny, "", moment("2026-03-02T10:01:00"), Appeal.Way.MAIL, LocalDate.of(2026, 3, 3), "Vi vill.", "");
        assertThat(refusedBy(() -> does(amir, () -> appeals.register(refused, tomorrow))))
                .hasSize(2)
                .allMatch(AppealRefusal.NotYet.class::isInstance);
        Appeal.Arrival before = new Appeal.Arrival(
                jenny, "", moment("2026-03-01T10:00:00"), Appeal.Way.MAIL, LocalDate.of(2026, 3, 1), "Vi vill.", "");
        assertThat(refusedBy(() -> does(amir, () -> appeals.register(refused, before))))
                .hasSize(2)
                .allMatch(AppealRefusal.TooEarly.class::isInstance);
    }
}
