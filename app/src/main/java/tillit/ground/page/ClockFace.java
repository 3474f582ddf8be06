package tillit.ground.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tillit.ground.law.Stockholm;

/**
 * How long is left of a promise, or how it ended, as the part {@code clock} shows it: shape, words and colour say the same.
 */
public sealed interface ClockFace {

    /** How closely a promise is counted: what shall be done the same day is late by hours, the rest by days. */
    enum Pace {
        HOURS,
        DAYS
    }

    /**
     * A promise that is not yet kept.
     *
     * @param due the end of the period that the rule counts
     * @param latest the last permissible moment, later than {@code due} only where a weekend or holiday moves it
     */
    record Running(Instant due, Instant latest, Pace pace) implements ClockFace {
        public Running {
            if (latest.isBefore(due)) throw new IllegalArgumentException("latest before due");
        }

        /** A promise that no weekend or holiday moves. */
        public Running(Instant due, Pace pace) {
            this(due, due, pace);
        }
    }

    /** A day that somebody has chosen to be reminded on: nothing is late when it has passed. */
    record Chosen(LocalDate on) implements ClockFace {}

    /** A promise for which the law names no time. */
    record Timeless() implements ClockFace {}

    /** A promise that was kept in time, and the day it was. */
    record Kept(LocalDate on) implements ClockFace {}

    /** A promise that was kept, but too late. */
    record KeptLate(LocalDate on) implements ClockFace {}

    /** A promise that a recorded decision has given more time. */
    record Extended(LocalDate to, @Nullable LocalDate before) implements ClockFace {}

    /** A promise that is no longer owed, with a recorded reason. */
    record Lifted() implements ClockFace {}

    /** The shape: {@code ok}, {@code soon}, {@code today}, {@code breach}, {@code kept}, {@code extended} or {@code void}. */
    default String shape(Wording wording) {
        return switch (this) {
            case Running running -> shapeOf(running, wording.now());
            case Chosen chosen -> shapeOf(chosen.on(), wording);
            case Timeless none -> "ok";
            case Kept kept -> "kept";
            case KeptLate kept -> "late";
            case Extended extended -> "extended";
            case Lifted lifted -> "void";
        };
    }

    /** The words, which are enough alone. */
    default String words(Wording wording) {
        return switch (this) {
            case Running running -> wordsOf(running, wording);
            case Chosen chosen -> wordsOf(chosen.on(), wording);
            case Timeless none -> wording.say("page.clock.timeless");
            case Kept kept -> wording.say("page.clock.kept", wording.day(kept.on()));
            case KeptLate kept -> wording.say("page.clock.kept-late", wording.day(kept.on()));
            case Extended extended -> wordsOf(extended, wording);
            case Lifted lifted -> wording.say("page.clock.void");
        };
    }

    /** A fortnight: what is nearer than this is planned now. Ours, not the law's. */
    int SOON = 14;

    private static String shapeOf(Running running, Instant now) {
        if (now.isAfter(running.latest())) return "breach";
        long days = daysLeft(running, now);
        if (days == 0 || now.isAfter(running.due())) return "today";
        return days <= SOON ? "soon" : "ok";
    }

    private static String shapeOf(LocalDate chosen, Wording wording) {
        long days = ChronoUnit.DAYS.between(Stockholm.dayOf(wording.now()), chosen);
        return days <= 0 ? "today" : days <= SOON ? "soon" : "ok";
    }

    private static String wordsOf(LocalDate chosen, Wording wording) {
        long days = ChronoUnit.DAYS.between(Stockholm.dayOf(wording.now()), chosen);
        if (days > 0) return wording.say("page.clock.days-left", days);
        return days == 0
                ? wording.say("page.clock.chosen-today")
                : wording.say("page.clock.chosen", wording.day(chosen));
    }

    private static String wordsOf(Running running, Wording wording) {
        Instant now = wording.now();
        Instant latest = running.latest();
        if (!now.isAfter(latest)) {
            long days = daysLeft(running, now);
            return days > 0
                    ? wording.say("page.clock.days-left", days)
                    : wording.say("page.clock.left", length(Duration.between(now, latest), wording));
        }
        long days = ChronoUnit.DAYS.between(Stockholm.dayOf(latest), Stockholm.dayOf(now));
        Duration late = Duration.between(latest, now);
        boolean inHours = days == 0 || running.pace() == Pace.HOURS && late.toHours() < 24;
        return inHours
                ? wording.say("page.clock.late", length(late, wording))
                : wording.say("page.clock.days-late", days);
    }

    private static String wordsOf(Extended extended, Wording wording) {
        String to = wording.day(extended.to());
        return extended.before() == null
                ? wording.say("page.clock.extended", to)
                : wording.say("page.clock.extended-from", to, wording.day(extended.before()));
    }

    private static long daysLeft(Running running, Instant now) {
        return ChronoUnit.DAYS.between(Stockholm.dayOf(now), Stockholm.dayOf(running.latest()));
    }

    private static String length(Duration length, Wording wording) {
        long minutes = length.toMinutes();
        return minutes < 60
                ? wording.say("page.clock.minutes", minutes)
                : wording.say("page.clock.hours", minutes / 60, minutes % 60);
    }
}
