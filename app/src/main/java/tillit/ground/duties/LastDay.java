package tillit.ground.duties;

import java.time.LocalDate;
import tillit.ground.law.Words;

/** How the last permissible day of a duty came about. */
public sealed interface LastDay {

    /** The law names no time. */
    record None() implements LastDay {}

    /** As it is counted. @param day the calendar end */
    record Counted(LocalDate day) implements LastDay {}

    /** The calendar end was closed, so it may be done on the next weekday (2 § of the act 1930:173). @param closed what the calendar end is called */
    record Moved(LocalDate due, Words closed, LocalDate day) implements LastDay {}

    /** What set it in motion came late in the day, so it may be done the next day. */
    record NextDay(LocalDate due, LocalDate day) implements LastDay {}

    /** A decision set it, and nothing moves it. @param before the calendar end that it had */
    record Decided(LocalDate before, LocalDate day) implements LastDay {}
}
