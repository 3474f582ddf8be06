package tillit.ground.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How people type days and times. */
class TypedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);

    @ParameterizedTest
    @CsvSource({
        "9 november 2026, 2026-11-09",
        "9 nov 2026, 2026-11-09",
        "9 november, 2026-11-09",
        "12 december, 2025-12-12",
        "måndag 9 november 2026, 2026-11-09",
        "den 9 oktober, 2026-10-09",
        "9 May 2026, 2026-05-09",
        "1 maj, 2026-05-01",
        "2026-11-09, 2026-11-09",
        "20261109, 2026-11-09",
        "9/11 2026, 2026-11-09",
        "9.11.2026, 2026-11-09",
        "9/11, 2026-11-09",
        "i dag, 2026-11-10",
        "Igår, 2026-11-09",
        "today, 2026-11-10",
        "29 februari 2024, 2024-02-29",
    })
    void aDayIsReadAsItWasMeant(String typed, LocalDate day) {
        assertThat(Typed.day("  " + typed + " ", TODAY)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "30 februari 2026",
                "31/31",
                "november",
                "9 hinvember",
                "imorgon bitti",
                "<b>",
                "99999999",
                "9 mars 20266"
            })
    void whatIsNoDayIsNotGuessed(String typed) {
        assertThat(Typed.day(typed, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "16.20, 16:20",
        "16:20, 16:20",
        "1620, 16:20",
        "8, 08:00",
        "08.03, 08:03",
        "kl. 7.15, 07:15",
        "0000, 00:00"
    })
    void aTimeIsReadAsItWasMeant(String typed, LocalTime time) {
        assertThat(Typed.time(typed)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24", "25.10", "16.60", "kväll", "16.2"})
    void whatIsNoTimeIsNotGuessed(String typed) {
        assertThat(Typed.time(typed)).isEmpty();
    }
}
