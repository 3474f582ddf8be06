package tillit.open.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
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

    private static Front front(String onCall) {
        return new Front(
                new MunicipalityId(9901),
                "Björkmåla",
                new UnitId(1),
                onCall,
                "08-465 004 00",
                LocalTime.of(8, 0),
                LocalTime.of(16, 30),
                true);
    }
}
