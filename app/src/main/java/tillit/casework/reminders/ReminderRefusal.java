package tillit.casework.reminders;

import org.jspecify.annotations.Nullable;
import tillit.ground.law.Refusal;

/** Why somebody is not reminded, or something is not put aside. */
public abstract sealed class ReminderRefusal extends Refusal {

    private ReminderRefusal(String what, @Nullable String field) {
        super("reminders.refusal." + what, null, field);
    }

    /** Nothing is written: then nobody would know what it was about. */
    public static final class NoteMissing extends ReminderRefusal {
        NoteMissing() {
            super("note-missing", "note");
        }
    }

    /** More was written than is kept. */
    public static final class NoteTooLong extends ReminderRefusal {
        NoteTooLong() {
            super("note-too-long", "note");
        }
    }

    /** The day cannot be read. */
    public static final class DayUnreadable extends ReminderRefusal {
        DayUnreadable() {
            super("day-unreadable", "day");
        }
    }

    /** The day has been. */
    public static final class DayPassed extends ReminderRefusal {
        DayPassed() {
            super("day-passed", "day");
        }
    }

    /** The time of day cannot be read. */
    public static final class TimeUnreadable extends ReminderRefusal {
        TimeUnreadable() {
            super("time-unreadable", "time");
        }
    }

    /** That colleague does not carry it. */
    public static final class DoesNotCarry extends ReminderRefusal {
        DoesNotCarry() {
            super("does-not-carry", "whom");
        }
    }

    /** Neither a day nor an event was chosen: it would never come back. */
    public static final class WouldNeverWake extends ReminderRefusal {
        WouldNeverWake() {
            super("would-never-wake", "until");
        }
    }

    /** The day cannot be read. */
    public static final class UntilUnreadable extends ReminderRefusal {
        UntilUnreadable() {
            super("day-unreadable", "until");
        }
    }

    /** It would wake at once: the day is today or has been. */
    public static final class UntilNotLater extends ReminderRefusal {
        UntilNotLater() {
            super("until-not-later", "until");
        }
    }

    /** The law demands something in it today, or it is late already. */
    public static final class LawComesFirst extends ReminderRefusal {
        LawComesFirst() {
            super("law-comes-first", "until");
        }
    }
}
