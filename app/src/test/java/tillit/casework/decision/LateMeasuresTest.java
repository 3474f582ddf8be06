package tillit.casework.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import tillit.ground.access.Session;
import tillit.ground.page.Language;
import tillit.ground.page.Texts;

/** What is granted and not carried out in three months is in the report of the quarter, with the reason, until it is carried out; and nobody's name is. */
class LateMeasuresTest extends LateTest {

    @Autowired
    LateInWords words;

    @Autowired
    LatePages pages;

    @Autowired
    Texts texts;

    @Test
    void whatHasWaitedThreeMonthsWhenTheQuarterEndsIsReportedWithItsReason() {
        clock.is("2026-10-02T09:00:00");
        assertThat(reported(new Quarter(2026, 2))).isEmpty();
        assertThat(reported(SUMMER)).singleElement().satisfies(it -> {
            assertThat(it.measure().id()).isEqualTo(contactFamily);
            assertThat(it.waiting().since()).isEqualTo("2026-05-11");
            assertThat(it.waiting().reason()).isEmpty();
        });
        writes(MeasureEvent.What.DELAY_EXPLAINED, "2026-10-01", "Kommunen har ingen familj.");
        writes(MeasureEvent.What.DELAY_EXPLAINED, "2026-10-02", "En familj har tackat nej.");
        assertThat(reported(SUMMER).getFirst().waiting().reason()).isEqualTo("En familj har tackat nej.");
        assertThat(as(amir, () -> measures.find(contactFamily).orElseThrow().state()))
                .isEqualTo(Measure.State.GRANTED);
    }

    @ParameterizedTest
    @CsvSource({"2026-08-11, 0", "2026-08-12, 1"})
    void whatBeganInTimeIsNotReportedAndWhatBeganTooLateIsOnceWithItsDay(String began, int times) {
        clock.is("2026-10-02T09:00:00");
        writes(MeasureEvent.What.STARTED, began, "Första helgen.");
        assertThat(reported(SUMMER)).hasSize(times);
        reported(SUMMER).forEach(it -> assertThat(it.waiting().carriedOutOn()).contains(LocalDate.parse(began)));
        clock.is("2027-01-05T09:00:00");
        assertThat(reported(AUTUMN)).isEmpty();
    }

    @Test
    void whatIsInterruptedForThreeMonthsIsReportedAgainFromTheInterruption() {
        clock.is("2027-01-05T09:00:00");
        writes(MeasureEvent.What.STARTED, "2026-06-01", "Första helgen.");
        writes(MeasureEvent.What.INTERRUPTED, "2026-09-18", "Familjen är sjuk.");
        assertThat(reported(SUMMER)).isEmpty();
        assertThat(reported(AUTUMN)).singleElement().satisfies(it -> {
            assertThat(it.waiting().interrupted()).isTrue();
            assertThat(it.waiting().since()).isEqualTo("2026-09-18");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, , true", // the last day of the quarter was the last in time: when the quarter ended it was too
        // late
        "2026-10-01, , false",
        "2026-08-11, 2026-09-30, true",
        "2026-08-11, 2026-10-01, true",
        "2026-09-30, 2026-09-30, false",
        "2026-08-11, 2026-06-30, false"
    })
    void theQuarterEndsWithItsLastDay(LocalDate lastDay, LocalDate carriedOut, boolean isReported) {
        Waiting waiting = new Waiting(lastDay.minusMonths(3), false, carriedOut, carriedOut != null, "");
        assertThat(waiting.isLateIn(SUMMER, lastDay, LocalDate.of(2026, 10, 1))).isEqualTo(isReported);
    }

    @ParameterizedTest
    @CsvSource({"2026-08-11, 0", "2026-08-12, 1"})
    void inAQuarterThatRunsNothingIsLateBeforeItsLastDayHasPassed(String today, int times) {
        clock.is(today + "T09:00:00");
        assertThat(reported(SUMMER)).hasSize(times);
    }

    @Test
    void aQuarterThatRunsSaysSoAndOneThatHasNotBegunIsNotAskedFor() {
        clock.is("2026-08-12T09:00:00");
        assertThat(as(ines, () -> shown("2026-3"))).isEqualTo("Kvartal 3, 2026, som pågår");
        assertThat(as(ines, () -> shown("2026-2"))).isEqualTo("Kvartal 2, 2026");
        assertThat(as(ines, () -> shown("2026-4"))).isEqualTo("Kvartal 2, 2026");
    }

    @Test
    void whoeverDoesNotWorkThereReadsNothingOfIt() {
        clock.is("2026-10-02T09:00:00");
        assertThat(reportedTo(elsewhere, SUMMER)).isEmpty();
        assertThat(reportedTo(ines, SUMMER)).hasSize(1);
    }

    @Test
    void theTableThatIsHandedOverNamesNobodyAndRunsNothing() {
        clock.is("2026-10-02T09:00:00");
        writes(MeasureEvent.What.DELAY_EXPLAINED, "2026-10-01", "=SUMMA(A1) \"ingen familj\"");
        String table = as(ines, () -> words.table(late.in(SUMMER), texts.in(Language.SV)));
        assertThat(table)
                .contains(
                        "\"2026-05-11\",\"Kontaktfamilj\",\"2026-05-11\",\"Nej\",\"'=SUMMA(A1) \"\"ingen familj\"\"\",\"\"");
        Stream.of("BU-", "Elliot", "Marklund", "2015")
                .forEach(it -> assertThat(table).doesNotContain(it));
    }

    @Test
    void theSumsForTheCouncilCountByHowLongItHasTaken() {
        clock.is("2026-10-02T09:00:00");
        LateView view = as(
                ines,
                () -> words.view(reports.of(SUMMER), List.of(), LocalDate.of(2026, 10, 2), texts.in(Language.SV)));
        assertThat(view.sums()).containsExactly(List.of("Kontaktfamilj", "1", "1", "0", "0"));
        assertThat(view.missing()).isEqualTo("En insats saknar skäl");
        assertThat(view.rows().getFirst().waited()).isEqualTo("142 dagar");
    }

    @Test
    void theSumsForTheCouncilAreTheSameWhenItHasBegunAfterTheQuarter() {
        clock.is("2026-12-02T09:00:00");
        writes(MeasureEvent.What.STARTED, "2026-12-01", "Första helgen.");
        LateView view = as(
                ines,
                () -> words.view(reports.of(SUMMER), List.of(), LocalDate.of(2026, 12, 2), texts.in(Language.SV)));
        assertThat(view.sums()).containsExactly(List.of("Kontaktfamilj", "1", "1", "0", "0"));
        assertThat(view.rows().getFirst().over()).isEqualTo("tisdag 1 december 2026");
    }

    private String shown(String quarter) {
        Model model = new ExtendedModelMap();
        pages.report(quarter, texts.in(Language.SV), model);
        return ((LateView) Objects.requireNonNull(model.getAttribute("late"))).title();
    }

    private List<LateMeasures.Late> reported(Quarter quarter) {
        return reportedTo(ines, quarter);
    }

    private List<LateMeasures.Late> reportedTo(Session session, Quarter quarter) {
        return as(session, () -> late.in(quarter));
    }
}
