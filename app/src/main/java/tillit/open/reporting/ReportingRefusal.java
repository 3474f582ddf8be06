package tillit.open.reporting;

import org.jspecify.annotations.Nullable;
import tillit.ground.law.Refusal;

/** Everything that this room refuses, each with its name. None carries anything that somebody has typed. */
public abstract sealed class ReportingRefusal extends Refusal {

    private ReportingRefusal(String what, @Nullable String field) {
        super("reporting.refusal." + what, null, field);
    }

    /** Nothing that can be called. */
    public static final class NoNumber extends ReportingRefusal {
        NoNumber(String field) {
            super("no-number", field);
        }
    }

    /** The office closes before it opens. */
    public static final class ClosesBeforeItOpens extends ReportingRefusal {
        ClosesBeforeItOpens(String field) {
            super("closes-before-it-opens", field);
        }
    }

    /** A day on which the office opens, and no time for it. */
    public static final class NoTime extends ReportingRefusal {
        NoTime(String field) {
            super("no-time", field);
        }
    }

    /** Other hours for a day that has been. */
    public static final class DayGoneBy extends ReportingRefusal {
        DayGoneBy() {
            super("day-gone-by", "day");
        }
    }

    /** A day so far ahead that the year must be mistyped. */
    public static final class DayTooFarAhead extends ReportingRefusal {
        DayTooFarAhead() {
            super("day-too-far-ahead", "day");
        }
    }

    /** That day has other hours already. */
    public static final class DaySaidAlready extends ReportingRefusal {
        DaySaidAlready() {
            super("day-said-already", "day");
        }
    }

    /** Only an administrator says when the office is open. */
    public static final class NotAdministrator extends ReportingRefusal {
        NotAdministrator() {
            super("not-administrator", null);
        }
    }

    /** Nothing has been told. */
    public static final class NothingTold extends ReportingRefusal {
        NothingTold(String field) {
            super("nothing-told", field);
        }
    }

    /** One question has not been answered. */
    public static final class NotChosen extends ReportingRefusal {
        NotChosen(String field) {
            super("not-chosen", field);
        }
    }

    /** Longer than we take; what is typed is still there. */
    public static final class TooLong extends ReportingRefusal {
        TooLong(String field) {
            super("too-long", field);
        }
    }

    /** A number that cannot be right. Told once: whoever goes on all the same sends it as it is written. */
    public static final class NumberIsWrong extends ReportingRefusal {
        NumberIsWrong(String fault, String field) {
            super("number." + fault, field);
        }
    }

    /** Somebody who wants an answer has left no way to give one. */
    public static final class NoWayToReach extends ReportingRefusal {
        NoWayToReach() {
            super("no-way-to-reach", "reporter.phone");
        }
    }

    /** Something else has been sent from the same form. */
    public static final class SentAlready extends ReportingRefusal {
        SentAlready() {
            super("sent-already", null);
        }
    }

    /** That code opens nothing, whatever the reason. */
    public static final class NoSuchCode extends ReportingRefusal {
        NoSuchCode() {
            super("no-such-code", "code");
        }
    }

    /** Too many tries or too many reports in a short while. */
    public static final class TooOften extends ReportingRefusal {
        TooOften(@Nullable String field) {
            super("too-often", field);
        }
    }

    /** Files too often in a short while; the words are still taken. */
    public static final class FilesTooOften extends ReportingRefusal {
        FilesTooOften(String field) {
            super("files-too-often", field);
        }
    }
}
