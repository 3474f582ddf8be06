package tillit.ground.duties;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tillit.ground.law.Stockholm;

/**
 * How far ahead one looks at a moment, in Sweden's days: what has passed, what ends today, and what ends before the week, which ends on Sunday, is over.
 */
record Horizon(Instant passed, Instant endOfToday, Instant endOfWeek) {

    /** What falls to {@code :passed}, {@code :endOfToday} and {@code :endOfWeek}; the four do not overlap. */
    static final String COUNTED = """
            count(*) filter (where latest_at <= :passed) as breached,
            count(*) filter (where sort_at <= :passed and latest_at > :passed) as late,
            count(*) filter (where sort_at > :passed and sort_at <= :endOfToday) as today,
            count(*) filter (where sort_at > :passed and sort_at > :endOfToday and sort_at <= :endOfWeek) as this_week,
            count(*) as open
            """;

    static Horizon at(Instant now) {
        LocalDate today = Stockholm.dayOf(now);
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return new Horizon(now.minusSeconds(1), Stockholm.endOf(today), Stockholm.endOf(sunday));
    }

    StatementSpec in(StatementSpec asked) {
        return asked.param("passed", DutyRows.moment(passed))
                .param("endOfToday", DutyRows.moment(endOfToday))
                .param("endOfWeek", DutyRows.moment(endOfWeek));
    }
}
