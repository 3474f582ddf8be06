package tillit.open.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.UnitId;
import tillit.ground.law.Law;

/** Which number stands on the form at which hour: in Swedish time, and with Swedish holidays. */
class OfficeHoursTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-10T07:00:00Z, true, a Tuesday at eight",
        "2026-11-10T06:59:59Z, false, a second before",
        "2026-11-10T15:29:59Z, true, a second before half past four",
        "2026-11-10T15:30:00Z, false, half past four",
        "2026-07-07T06:00:00Z, true, at eight in summer time",
        "2026-11-14T10:00:00Z, false, a Saturday",
        "2026-12-24T10:00:00Z, false, Christmas Eve",
        "2026-05-14T10:00:00Z, false, Ascension Day",
        "2026-06-19T10:00:00Z, false, Midsummer Eve"
    })
    void theOfficeIsAttendedInItsHoursOnWorkingDays(Instant moment, boolean attended, String when) {
        assertThat(front("08-465 004 90").isAttended(moment, Law.packed().calendar()))
                .as(when)
                .isEqualTo(attended);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ring oss", "1", "08-465 004 90 <b>", "tel:08"})
    void whatCannotBeCalledIsNoNumber(String number) {
        assertThatThrownBy(() -> front(number)).isInstanceOf(ReportingRefusal.NoNumber.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-23T10:59:59Z, true, a second before twelve on a day when the office closes at twelve",
        "2026-12-23T11:00:00Z, false, twelve",
        "2026-12-22T23:00:00Z, false, midnight when that day begins in Sweden",
        "2026-12-22T14:00:00Z, true, the afternoon before",
        "2026-12-27T09:00:00Z, true, ten on a Sunday when it is open",
        "2026-12-27T08:59:59Z, false, a second before",
        "2026-12-28T10:00:00Z, false, a Monday when it is closed the whole day",
        "2026-12-28T22:59:59Z, false, the end of that day in Sweden",
        "2026-12-29T10:00:00Z, true, the day after"
    })
    void whatIsSaidOfASingleDayComesBeforeWeekdaysAndHolidays(Instant moment, boolean attended, String when) {
        Front front = front("08-465 004 90")
                .with(List.of(closedOn(28), open(23, "08:00", "12:00"), open(27, "10:00", "14:00")));
        assertThat(front.isAttended(moment, Law.packed().calendar())).as(when).isEqualTo(attended);
        assertThat(front.answered(moment, Law.packed().calendar()))
                .as(when)
                .isEqualTo(attended ? "08-465 004 00" : "08-465 004 90");
    }

    @Test
    void theOfficeOpensBeforeItClosesAlsoOnASingleDay() {
        assertThatThrownBy(() -> open(23, "12:00", "12:00")).isInstanceOf(ReportingRefusal.ClosesBeforeItOpens.class);
    }

    private static OtherHours closedOn(int december) {
        return new OtherHours(LocalDate.of(2026, 12, december), Optional.empty());
    }

    private static OtherHours open(int december, String opens, String closes) {
        return new OtherHours(
                LocalDate.of(2026, 12, december),
                Optional.of(new Hours(LocalTime.parse(opens), LocalTime.parse(closes))));
    }

    private static Front front(String onCall) {
        return new Front(
                new MunicipalityId(9901),
                "Björkmåla",
                new UnitId(1),
                onCall,
                "08-465 004 00",
                LocalTime.of(8, 0),
                LocalTime.of(16, 30),
                true,
                List.of());
    }
}
