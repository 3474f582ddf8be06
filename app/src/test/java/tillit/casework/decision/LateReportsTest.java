package tillit.casework.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.duties.Duty;
import tillit.ground.page.Missing;

/** What is late is reported once a quarter, and kept as it was; when it waits no longer that is owed until it has been reported in its turn. */
class LateReportsTest extends LateTest {

    @Test
    void whatIsInTheReportIsKeptWithItsReasonAndTheDayOnWhichItWasSent() {
        clock.is("2026-10-05T09:00:00");
        writes(MeasureEvent.What.DELAY_EXPLAINED, "2026-10-01", "Kommunen har ingen familj.");
        sent(SUMMER, "2026-10-02");
        LateReport report = report(amir, SUMMER);
        assertThat(report.left()).isEmpty();
        assertThat(report.lastSentOn()).isEqualTo("2026-10-02");
        assertThat(report.reported())
                .containsExactly(new Reported(
                        contactFamily, LocalDate.of(2026, 5, 11), SUMMER, false, LocalDate.of(2026, 10, 2)));
        assertThat(kept("reason")).containsExactly("Kommunen har ingen familj.");
        assertThat(happened()).contains("late-measure-reported");
        assertThat(owed()).isEmpty();
    }

    @Test
    void aQuarterThatRunsIsNotReportedYet() {
        clock.is("2026-09-30T23:59:00");
        assertThat(refusedBy(() -> sent(SUMMER, "2026-09-30")))
                .singleElement()
                .isInstanceOf(LateRefusal.QuarterRuns.class);
        clock.is("2026-10-01T00:00:00");
        sent(SUMMER, "2026-10-01");
        assertThat(report(ines, SUMMER).left()).isEmpty();
    }

    @Test
    void itIsReportedOnceAQuarterAndAgainInTheNext() {
        clock.is("2027-01-05T09:00:00");
        sent(SUMMER, "2026-10-02");
        assertThat(refusedBy(() -> sent(SUMMER, "2026-10-03")))
                .singleElement()
                .isInstanceOf(LateRefusal.NothingLeft.class);
        sent(AUTUMN, "2027-01-05");
        assertThat(report(ines, AUTUMN).reported())
                .extracting(Reported::quarter)
                .containsExactly(SUMMER, AUTUMN);
    }

    @Test
    void whatDidNotStandOnThePageIsNotWrittenDownAsReported() {
        clock.is("2026-10-05T09:00:00");
        String seen = report(ines, SUMMER).seen();
        writes(MeasureEvent.What.DELAY_EXPLAINED, "2026-10-01", "Kommunen har ingen familj.");
        assertThat(refusedBy(() -> does(ines, () -> reports.sent(SUMMER, seen, LocalDate.of(2026, 10, 5)))))
                .singleElement()
                .isInstanceOf(LateRefusal.ChangedSince.class);
        assertThat(report(ines, SUMMER).left()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({", SentDayMissing", "2026-10-06, NotSentYet", "2026-09-30, SentTooEarly"})
    void theDayOnWhichItWentIsAfterTheQuarterAndHasBeen(@Nullable LocalDate on, String refusal) {
        clock.is("2026-10-05T09:00:00");
        String seen = report(ines, SUMMER).seen();
        assertThat(refusedBy(() -> does(ines, () -> reports.sent(SUMMER, seen, on))))
                .singleElement()
                .extracting(it -> it.getClass().getSimpleName())
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({"STARTED, 2026-10-08", "ENDED, 2026-10-08"})
    void whenWhatWasReportedWaitsNoLongerThatIsOwedUntilItIsReported(MeasureEvent.What what, String on) {
        clock.is("2026-10-05T09:00:00");
        sent(SUMMER, "2026-10-05");
        clock.is("2026-10-09T09:00:00");
        over(what, on);
        assertThat(open()).hasSize(1);
        assertThat(owed()).singleElement().satisfies(it -> {
            assertThat(it.on()).isEqualTo(on);
            assertThat(it.reportedOn()).isEqualTo("2026-10-05");
        });
        told("2026-10-09");
        assertThat(open()).isEmpty();
        assertThat(owed()).isEmpty();
        assertThat(happened()).contains("late-measure-carried-out-reported");
        assertThat(refusedBy(() -> told("2026-10-09"))).singleElement().isInstanceOf(LateRefusal.NothingToTell.class);
    }

    @Test
    void whatWasNeverReportedOwesNothingWhenItBegins() {
        clock.is("2026-10-09T09:00:00");
        over(MeasureEvent.What.STARTED, "2026-10-08");
        assertThat(open()).isEmpty();
        assertThat(refusedBy(() -> told("2026-10-09"))).singleElement().isInstanceOf(LateRefusal.NothingToTell.class);
    }

    @Test
    void nobodySaysThatItHasBegunBeforeItHas() {
        clock.is("2026-10-09T09:00:00");
        sent(SUMMER, "2026-10-05");
        assertThat(refusedBy(() -> told("2026-10-09"))).singleElement().isInstanceOf(LateRefusal.NotCarriedOut.class);
        ends("2026-10-31");
        assertThat(owed()).as("it waits until the day that is decided").isEmpty();
        assertThat(refusedBy(() -> told("2026-10-09"))).singleElement().isInstanceOf(LateRefusal.NotCarriedOut.class);
        clock.is("2026-10-31T09:00:00");
        assertThat(owed()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({", ToldDayMissing", "2026-10-10, NotToldYet", "2026-10-07, ToldTooEarly"})
    void theDayOnWhichTheyWereToldIsAfterItBeganAndHasBeen(@Nullable LocalDate on, String refusal) {
        clock.is("2026-10-09T09:00:00");
        sent(SUMMER, "2026-10-05");
        over(MeasureEvent.What.STARTED, "2026-10-08");
        assertThat(refusedBy(() -> does(ines, () -> ended.told(List.of(contactFamily), on))))
                .singleElement()
                .extracting(it -> it.getClass().getSimpleName())
                .isEqualTo(refusal);
        assertThat(refusedBy(() -> does(ines, () -> ended.told(List.of(), LocalDate.of(2026, 10, 9)))))
                .singleElement()
                .isInstanceOf(LateRefusal.NoneChosen.class);
    }

    @Test
    void aReportThatSaysItselfWhenItBeganOwesNothingMore() {
        clock.is("2026-10-05T09:00:00");
        over(MeasureEvent.What.STARTED, "2026-10-05");
        sent(SUMMER, "2026-10-05");
        assertThat(open()).isEmpty();
        assertThat(owed()).isEmpty();
    }

    @Test
    void aReportThatWentBeforeItBeganAndIsWrittenDownAfterwardsDidNotSayIt() {
        clock.is("2026-10-12T09:00:00");
        over(MeasureEvent.What.STARTED, "2026-10-08");
        sent(SUMMER, "2026-10-05");
        assertThat(open()).hasSize(1);
        assertThat(owed()).hasSize(1);
        told("2026-10-12");
        assertThat(open()).isEmpty();
    }

    @Test
    void theReportOfTheNextQuarterThatSaysWhenItBeganIsEnough() {
        clock.is("2026-10-12T09:00:00");
        sent(SUMMER, "2026-10-05");
        over(MeasureEvent.What.STARTED, "2026-10-08");
        clock.is("2027-01-05T09:00:00");
        assertThat(open()).hasSize(1);
        sent(AUTUMN, "2027-01-05");
        assertThat(open()).isEmpty();
        assertThat(owed()).isEmpty();
    }

    @Test
    void eachTimeOfWaitingIsReportedAndToldByItself() {
        clock.is("2027-04-05T09:00:00");
        sent(SUMMER, "2026-10-05");
        over(MeasureEvent.What.STARTED, "2026-10-08");
        writes(MeasureEvent.What.INTERRUPTED, "2026-12-01", "Familjen är sjuk.");
        Quarter winter = new Quarter(2027, 1);
        sent(winter, "2027-04-05");
        over(MeasureEvent.What.RESUMED, "2027-04-05");
        assertThat(owed()).hasSize(2);
        assertThat(open()).hasSize(2);
        told("2027-04-05");
        assertThat(owed()).isEmpty();
        assertThat(open()).isEmpty();
    }

    @Test
    void whoeverDoesNotWorkThereReportsNothingAndLearnsOfNothing() {
        clock.is("2026-10-12T09:00:00");
        String seen = report(elsewhere, SUMMER).seen();
        assertThat(refusedBy(() -> does(elsewhere, () -> reports.sent(SUMMER, seen, LocalDate.of(2026, 10, 5)))))
                .singleElement()
                .isInstanceOf(LateRefusal.NothingLeft.class);
        sent(SUMMER, "2026-10-05");
        over(MeasureEvent.What.STARTED, "2026-10-08");
        assertThat(report(elsewhere, SUMMER).reported()).isEmpty();
        assertThat(as(elsewhere, () -> ended.owed())).isEmpty();
        assertThatThrownBy(() -> toldBy(elsewhere, "2026-10-12")).isInstanceOf(Missing.class);
    }

    @Test
    void whatIsProtectedIsReportedByWhoeverSeesItAndTellsTheOthersInTheUnitNothing() {
        Session permitted = town.workerForProtected(Role.UNIT_MANAGER, unit);
        clock.is("2026-10-05T09:00:00");
        does(amir, () -> dossiers.protect(socialCase.dossier()));
        String hers = report(ines, SUMMER).seen();
        assertThat(refusedBy(() -> does(ines, () -> reports.sent(SUMMER, hers, LocalDate.of(2026, 10, 5)))))
                .singleElement()
                .isInstanceOf(LateRefusal.NothingLeft.class);
        String seen = report(permitted, SUMMER).seen();
        does(permitted, () -> reports.sent(SUMMER, seen, LocalDate.of(2026, 10, 5)));
        clock.is("2026-10-09T09:00:00");
        does(
                permitted,
                () -> measures.write(
                        contactFamily, MeasureEvent.What.STARTED, LocalDate.of(2026, 10, 8), "Familjen tar emot."));
        assertThat(report(ines, SUMMER)).isEqualTo(new LateReport(SUMMER, List.of(), List.of(), List.of(), true));
        assertThat(owed()).isEmpty();
        assertThat(as(permitted, () -> ended.owed())).hasSize(1);
        assertThatThrownBy(() -> told("2026-10-09")).isInstanceOf(Missing.class);
    }

    @Test
    void whatHasBeenReportedBecomesAsSecretAsItsCase() {
        Session permitted = town.workerForProtected(Role.UNIT_MANAGER, unit);
        clock.is("2026-10-09T09:00:00");
        sent(SUMMER, "2026-10-05");
        over(MeasureEvent.What.STARTED, "2026-10-08");
        told("2026-10-09");
        does(amir, () -> dossiers.protect(socialCase.dossier()));
        assertThat(rows(ines)).isZero();
        assertThat(rows(permitted)).isEqualTo(2);
    }

    private void over(MeasureEvent.What what, String on) {
        if (what == MeasureEvent.What.ENDED) ends(on);
        else writes(what, on, "Familjen tar emot.");
    }

    private void told(String on) {
        toldBy(ines, on);
    }

    private void toldBy(Session who, String on) {
        does(who, () -> ended.told(List.of(contactFamily), LocalDate.parse(on)));
    }

    private List<LateEnds.Owed> owed() {
        return as(ines, () -> ended.owed());
    }

    private int rows(Session who) {
        return as(who, () -> db.sql(
                        "select (select count(*) from decision.late_report) + (select count(*) from decision.late_end)")
                .query(Integer.class)
                .single());
    }

    private List<Duty> open() {
        return open(contactFamily.value()).stream()
                .filter(it -> it.rule().value().equals("late-measure-carried-out"))
                .toList();
    }

    private List<String> kept(String column) {
        return as(amir, () -> db.sql("select " + column + " from decision.late_report")
                .query(String.class)
                .list());
    }

    private List<String> happened() {
        return JdbcClient.create(administrator)
                .sql("select action from audit.entry where dossier_id = :case and user_id = :ines")
                .param("case", socialCase.value())
                .param("ines", ines.user().id().value())
                .query(String.class)
                .list();
    }
}
