package tillit.casework.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.ground.duties.Escalations;
import tillit.ground.duties.Sweeping;
import tillit.ground.duties.Worklists;
import tillit.ground.duties.Workloads;
import tillit.ground.page.Missing;

/** Somebody is reminded in their own words, and nobody is told of it who is not to know. */
class RemindersTest extends ReminderTest {

    private static final String NOTE = "Ring mormor om julen.";

    @Autowired
    Sweeping sweeping;

    @Autowired
    Escalations escalations;

    @Autowired
    Worklists worklists;

    @Autowired
    Workloads workloads;

    @Test
    void onesOwnReminderStandsOnOnesOwnDayAndIsNobodyElsesToRead() {
        ReminderId id = reminds(amir, new Reminder.Myself(), "2026-11-12", NOTE);

        assertThat(notesOfTheDay(amir)).containsExactly("Egen påminnelse: " + NOTE);
        assertThat(notesOfTheDay(frida)).isEmpty();
        assertThat(notesOfTheDay(eva)).isEmpty();
        assertThat(as(frida, () -> reminders.in(dossier())))
                .as("who sees the case")
                .isEmpty();
        assertThat(rowsOf(frida, "reminders.reminder")).isZero();
        assertThatThrownBy(() -> does(eva, () -> reminders.done(id))).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> does(eva, () -> reminders.takeAway(id))).isInstanceOf(Missing.class);
    }

    @Test
    void nobodyWritesOverWhatAColleagueWantedToRememberWhateverSqlTheySend() {
        reminds(amir, new Reminder.Myself(), "2026-11-17", NOTE);
        does(frida, () -> inside.sql("update reminders.reminder set note = 'x', changed_at = made_at")
                .update());
        clock.is("2026-11-17T08:00:00");
        assertThat(notesOfTheDay(amir)).containsExactly("Egen påminnelse: " + NOTE);
    }

    @Test
    void aReminderForAllIsReadByWhoeverMayReadTheCaseAndStandsWithThoseWhoCarryIt() {
        does(amir, () -> cases.share(socialCase, id(frida)));
        reminds(amir, new Reminder.AllWhoCarry(), "2026-11-12", NOTE);

        assertThat(notesOfTheDay(amir)).hasSize(1);
        assertThat(notesOfTheDay(frida)).hasSize(1);
        assertThat(notesOfTheDay(eva)).as("who carries nothing").isEmpty();
        assertThat(as(eva, () -> reminders.in(dossier()))).hasSize(1);
        assertThat(rowsOf(elsewhere, "reminders.reminder")).isZero();
    }

    @Test
    void aReminderForAColleagueIsOnlyForOneWhoCarriesTheCase() {
        assertThatThrownBy(() -> reminds(amir, new Reminder.Carrier(id(frida)), "2026-11-12", NOTE))
                .isInstanceOf(ReminderRefusal.DoesNotCarry.class);
        does(amir, () -> cases.share(socialCase, id(frida)));
        reminds(amir, new Reminder.Carrier(id(frida)), "2026-11-12", NOTE);

        assertThat(notesOfTheDay(frida)).hasSize(1);
        assertThat(notesOfTheDay(amir)).isEmpty();
    }

    @Test
    void aDayThatHasBeenIsRefusedAndSoIsNothing() {
        assertThatThrownBy(() -> reminds(amir, new Reminder.Myself(), "2026-11-09", NOTE))
                .isInstanceOf(ReminderRefusal.DayPassed.class);
        assertThatThrownBy(() -> reminds(amir, new Reminder.Myself(), "2026-11-10", "  "))
                .isInstanceOf(ReminderRefusal.NoteMissing.class);
        assertThatThrownBy(() -> does(
                        amir,
                        () -> reminders.set(
                                dossier(),
                                new Reminder.Myself(),
                                new Reminders.Wanted(Optional.empty(), Optional.empty(), NOTE))))
                .isInstanceOf(ReminderRefusal.DayUnreadable.class);
        assertThat(notesOfTheDay(amir)).isEmpty();
    }

    @Test
    void itIsChangedDoneAndTakenAway() {
        ReminderId id = reminds(amir, new Reminder.Myself(), "2026-11-12", NOTE);
        does(amir, () -> reminders.change(id, wanted("2026-11-20", "Ring morfar.")));
        assertThat(as(amir, () -> reminders.in(dossier()))).singleElement().satisfies(it -> {
            assertThat(it.note()).isEqualTo("Ring morfar.");
            assertThat(it.day()).hasToString("2026-11-20");
        });
        does(amir, () -> reminders.done(id));
        assertThat(notesOfTheDay(amir)).isEmpty();
        assertThatThrownBy(() -> does(amir, () -> reminders.done(id))).isInstanceOf(Missing.class);

        ReminderId another = reminds(amir, new Reminder.Myself(), "2026-11-12", NOTE);
        clock.is("2026-11-20T10:00:00"); // long after its day
        does(amir, () -> reminders.takeAway(another));
        assertThat(notesOfTheDay(amir)).isEmpty();
    }

    @Test
    void oneThatIsDoneLongAfterItsDayIsNoBreach() {
        ReminderId id = reminds(amir, new Reminder.Myself(), "2026-11-12", NOTE);
        clock.is("2026-12-24T10:00:00");
        does(amir, () -> reminders.done(id));
        assertThat(db().sql(
                                "select count(*) from duties.duty where subject_id = :id and state = 'FULFILLED' and breached_at is null")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void itIsNeverToldToTheManagerAndCountsInNoFigure() {
        reminds(amir, new Reminder.Myself(), "2026-11-11", NOTE);
        reminds(amir, new Reminder.AllWhoCarry(), "2026-11-11", NOTE);
        clock.is("2027-01-11T10:00:00");
        sweeping.now();

        assertThat(as(eva, () -> escalations.openForMe())).isEmpty();
        assertThat(as(eva, () -> worklists.countsOfUnit(unit)).open()).isZero();
        assertThat(as(eva, () -> worklists.queueOf(unit, 50))).isEmpty();
        assertThat(as(eva, () -> worklists.ofUnit(unit, Optional.empty(), 50))).isEmpty();
        assertThat(as(eva, () -> workloads.in(unit))).isEmpty();
        assertThat(as(amir, () -> worklists.myCounts()).open()).isZero();
        assertThat(as(amir, () -> duties.of(dossier()))).isEmpty();
        assertThat(notesOfTheDay(amir)).hasSize(2);
    }

    @Test
    void aCaseThatIsClosedRemindsNobodyAnyMore() {
        reminds(amir, new Reminder.Myself(), "2026-11-12", NOTE);
        reminds(frida, new Reminder.Myself(), "2026-11-13", NOTE);

        does(eva, () -> ends.close(socialCase, "Inget mer behövs."));

        assertThat(notesOfTheDay(amir)).isEmpty();
        assertThat(notesOfTheDay(frida)).isEmpty();
        assertThatThrownBy(() -> reminds(amir, new Reminder.Myself(), "2026-11-12", NOTE))
                .isInstanceOf(Missing.class);
    }

    @Test
    void whoeverGivesTheCaseAwayIsNotRemindedAndTheTakerIsToldNothing() {
        reminds(amir, new Reminder.Myself(), "2026-11-12", NOTE);
        reminds(amir, new Reminder.AllWhoCarry(), "2026-11-13", "Boka nätverksmöte.");

        does(eva, () -> cases.give(socialCase, id(frida)));

        assertThat(notesOfTheDay(amir)).isEmpty();
        assertThat(notesOfTheDay(frida)).containsExactly("Egen påminnelse: Boka nätverksmöte.");
    }

    @Test
    void whatWasForOneCarrierIsForAllWhenThatOneCarriesTheCaseNoLonger() {
        does(amir, () -> cases.share(socialCase, id(frida)));
        reminds(amir, new Reminder.Carrier(id(frida)), "2026-11-12", NOTE);

        does(eva, () -> cases.give(socialCase, id(amir)));

        assertThat(notesOfTheDay(frida)).isEmpty();
        assertThat(notesOfTheDay(amir)).hasSize(1);
    }

    @Test
    void whoeverIsDisqualifiedHasNoReminderLeft() {
        reminds(amir, new Reminder.Myself(), "2026-11-12", NOTE);
        does(amir, () -> dossiers.declareConflict(child));
        assertThat(notesOfTheDay(amir)).isEmpty();
        assertThat(rowsOf(amir, "reminders.reminder")).isZero();
    }
}
