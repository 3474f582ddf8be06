package tillit.casework.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.ground.access.DossierId;
import tillit.ground.access.DossierKind;
import tillit.ground.access.Ids;
import tillit.ground.access.Session;
import tillit.ground.access.SomethingNew;
import tillit.ground.duties.Worklists;
import tillit.ground.page.Missing;

/** Somebody puts work aside, and it comes back: on its day, when something happens, and always when the law demands it. */
class ParkingTest extends ReminderTest {

    private static final String LONG_AFTER = "2027-10-01";

    @Autowired
    Worklists worklists;

    @Test
    void itIsAsleepUntilItsDayAndBackOnIt() {
        aside(Optional.of("2026-11-17"), false);
        assertThat(as(amir, parking::asleep)).containsExactly(dossier());
        assertThat(day().asleep()).singleElement().satisfies(it -> assertThat(it.words())
                .contains("17 november"));

        clock.is("2026-11-17T00:01:00");

        assertThat(as(amir, parking::asleep)).isEmpty();
        assertThat(day().woken()).singleElement().satisfies(it -> assertThat(it.words())
                .isEqualTo("Vaknade i dag: datumet kom"));
    }

    @Test
    void whatWokeIsSaidUntilThePageHasBeenOpened() {
        aside(Optional.of("2026-11-17"), false);
        clock.is("2026-11-18T09:00:00");
        assertThat(day().woken()).hasSize(1);
        assertThat(day().woken()).as("once more").hasSize(1);
        does(frida, () -> beside.of(dossier().value(), swedish()));
        assertThat(day().woken()).as("a colleague has opened it").hasSize(1);

        does(amir, () -> beside.of(dossier().value(), swedish()));

        assertThat(day().woken()).isEmpty();
        assertThat(day().asleep()).isEmpty();
    }

    @Test
    void somethingThatAnotherDoesWakesItAndNothingThatOneDoesOneself() {
        aside(Optional.empty(), true);
        somethingNew(() -> does(amir, () -> events.publishEvent(new SomethingNew(dossier()))), false);
        somethingNew(() -> does(frida, () -> events.publishEvent(new SomethingNew(dossier()))), true);
        assertThat(day().woken()).singleElement().satisfies(it -> assertThat(it.words())
                .isEqualTo("Vaknade i dag: något nytt har hänt"));
    }

    @Test
    void whatWaitsOnlyForItsDayIsNotWokenByWhatHappens() {
        aside(Optional.of("2026-11-17"), false);
        somethingNew(() -> does(frida, () -> events.publishEvent(new SomethingNew(dossier()))), false);
    }

    @Test
    void anActThatTheLawKnowsOfWakesItAndAColleaguesReminderDoesNot() {
        aside(Optional.of("2026-11-24"), true);
        reminds(frida, new Reminder.Myself(), "2026-11-20", "Ring skolan.");
        assertThat(as(amir, parking::asleep)).hasSize(1);
        happens(frida, "decision-requested", Optional.empty());
        assertThat(as(amir, parking::asleep)).isEmpty();
    }

    @Test
    void whatTheLawDemandsWakesItOnItsDayAndCannotBePutAside() {
        happens(amir, "decision-requested", Optional.of(id(amir)));
        LocalDate due = as(amir, () -> duties.of(dossier())).stream()
                .flatMap(it -> it.deadline().stream())
                .map(it -> it.dueOn())
                .min(LocalDate::compareTo)
                .orElseThrow();
        aside(Optional.of(LONG_AFTER), false);
        clock.is(due.minusDays(1) + "T10:00:00");
        assertThat(as(amir, parking::asleep)).hasSize(1);

        clock.is(due + "T00:01:00");

        assertThat(as(amir, parking::asleep)).isEmpty();
        assertThat(day().woken()).singleElement().satisfies(it -> assertThat(it.words())
                .contains("lagen kräver"));
        assertThatThrownBy(() -> aside(Optional.of(LONG_AFTER), false))
                .isInstanceOf(ReminderRefusal.LawComesFirst.class);
    }

    @Test
    void whatTheLawDemandsWithoutADayComesBackWithinThirtyDays() {
        happens(amir, "notice-deferred", Optional.of(id(amir)));
        assertThat(as(amir, () -> duties.openIn(Set.of(dossier()))).get(dossier()))
                .as("a duty that has no day")
                .isNotEmpty()
                .allSatisfy(duty -> assertThat(duty.deadline()).isEmpty());
        aside(Optional.empty(), true);
        clock.is("2026-12-09T10:00:00");
        assertThat(as(amir, parking::asleep)).hasSize(1);

        clock.is("2026-12-10T00:01:00");

        assertThat(as(amir, parking::asleep)).isEmpty();
        assertThat(day().woken()).singleElement().satisfies(it -> assertThat(it.words())
                .contains("lagen kräver"));
    }

    @Test
    void aNewReportAboutTheChildWakesItForThoseWhoSeeTheReportAndForNobodyElse() {
        aside(Optional.empty(), true);
        clock.is("2026-11-11T10:00:00");
        reportIn(elsewhere);
        assertThat(as(amir, parking::asleep))
                .as("a report in a unit that Amir does not work in is told to him by nothing")
                .hasSize(1);
        reportIn(frida);
        assertThat(as(amir, parking::asleep)).isEmpty();
        assertThat(day().woken()).singleElement().satisfies(it -> assertThat(it.words())
                .isEqualTo("Vaknade i dag: något nytt har hänt"));
    }

    @Test
    void aReportThatCameBeforeItWasPutAsideIsNothingNew() {
        reportIn(frida);
        clock.is("2026-11-11T10:00:00");
        aside(Optional.empty(), true);
        assertThat(as(amir, parking::asleep)).hasSize(1);
    }

    private void reportIn(Session who) {
        does(
                who,
                () -> dossiers.open(
                        new DossierId(Ids.next()),
                        DossierKind.REPORT,
                        who.user().memberships().getFirst().unit(),
                        false,
                        List.of(child)));
    }

    @Test
    void theDayOfOnesOwnReminderWakesIt() {
        reminds(amir, new Reminder.Myself(), "2026-11-12", "Ring skolan.");
        aside(Optional.of("2026-12-12"), false);
        assertThat(as(amir, parking::asleep)).hasSize(1);
        clock.is("2026-11-12T08:00:00");
        assertThat(as(amir, parking::asleep)).isEmpty();
    }

    @Test
    void nobodyElsesListChangesAndNoOneElseSeesIt() {
        happens(amir, "decision-requested", Optional.of(id(amir)));
        int before = as(eva, () -> worklists.countsOfUnit(unit)).open();
        aside(Optional.of("2026-11-17"), true);

        assertThat(as(eva, () -> worklists.countsOfUnit(unit)).open())
                .isEqualTo(before)
                .isPositive();
        assertThat(as(frida, parking::asleep)).isEmpty();
        assertThat(rowsOf(frida, "reminders.parked")).isZero();
        assertThat(rowsOf(eva, "reminders.parked")).isZero();
        assertThat(rowsOf(amir, "reminders.parked")).isEqualTo(1);
        does(frida, () -> parking.takeOut(dossier()));
        assertThat(as(amir, parking::asleep)).hasSize(1);
    }

    @Test
    void itIsTakenOutNowAndWhoeverLosesTheDossierLosesIt() {
        aside(Optional.of("2026-11-17"), true);
        does(amir, () -> parking.takeOut(dossier()));
        assertThat(day().asleep()).isEmpty();

        aside(Optional.of("2026-11-17"), true);
        does(amir, () -> dossiers.declareConflict(child));
        assertThat(rowsOf(amir, "reminders.parked")).isZero();
        assertThatThrownBy(() -> does(elsewhere, () -> parking.park(dossier(), Optional.empty(), true)))
                .isInstanceOf(Missing.class);
    }

    @Test
    void whatWouldNeverComeBackOrAtOnceIsRefused() {
        assertThatThrownBy(() -> aside(Optional.empty(), false)).isInstanceOf(ReminderRefusal.WouldNeverWake.class);
        assertThatThrownBy(() -> aside(Optional.of("2026-11-10"), true))
                .isInstanceOf(ReminderRefusal.UntilNotLater.class);
    }

    private void aside(Optional<String> until, boolean onEvent) {
        does(amir, () -> parking.park(dossier(), until.map(LocalDate::parse), onEvent));
    }

    private void somethingNew(Runnable happens, boolean wakes) {
        happens.run();
        assertThat(as(amir, parking::asleep).isEmpty()).isEqualTo(wakes);
    }

    private ParkedInWords.OfTheDay day() {
        return as(amir, () -> parked.ofTheDay(swedish()));
    }
}
