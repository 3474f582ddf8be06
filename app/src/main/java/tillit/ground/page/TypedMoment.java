package tillit.ground.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import tillit.ground.law.Stockholm;

/**
 * A day and a time of day as somebody typed them, in Europe/Stockholm. A form takes it as {@code @NotNull @Valid TypedMoment
 * received}; validation has then seen that both can be read.
 *
 * @param day {@code 9 november 2026}, {@code 2026-11-09}, {@code 9/11 2026}, {@code i dag} or {@code i går}
 * @param time {@code 16.20}, {@code 16:20}, {@code 1620} or {@code 16}
 */
public record TypedMoment(
        @ReadableDay String day, @ReadableTime String time) {

    /** The day as a form without demands takes it; empty if it cannot be read. */
    public static Optional<LocalDate> dayOf(String typed, LocalDate today) {
        return Typed.day(typed, today);
    }

    /** The same for a day that is to come: without a year it is the next one. */
    public static Optional<LocalDate> comingDayOf(String typed, LocalDate today) {
        return Typed.comingDay(typed, today);
    }

    /** The time of day as a form without demands takes it; empty if it cannot be read. */
    public static Optional<LocalTime> timeOf(String typed) {
        return Typed.time(typed);
    }

    /** The moment. A time that the night of daylight saving skips is moved forward an hour. */
    public Instant at(Clock clock) {
        LocalDate today = Stockholm.dayOf(clock.instant());
        LocalTime at = Typed.time(time).orElseThrow();
        return Typed.day(day, today)
                .orElseThrow()
                .atTime(at)
                .atZone(Stockholm.ZONE)
                .toInstant();
    }
}
