package tillit.casework.journal;

import org.jspecify.annotations.Nullable;
import tillit.casework.cases.CaseId;
import tillit.ground.law.Refusal;

/** Why a note cannot be signed or moved. */
public abstract sealed class JournalRefusal extends Refusal {

    private JournalRefusal(String what, @Nullable String field) {
        super("journal.refusal." + what, null, field);
    }

    /** What happened has not been chosen. */
    public static final class KindMissing extends JournalRefusal {
        KindMissing() {
            super("kind-missing", "kind");
        }
    }

    /** The day cannot be read. */
    public static final class DayUnreadable extends JournalRefusal {
        DayUnreadable() {
            super("day-unreadable", "happened.day");
        }
    }

    /** The time of day cannot be read. */
    public static final class TimeUnreadable extends JournalRefusal {
        TimeUnreadable() {
            super("time-unreadable", "happened.time");
        }
    }

    /** It has not happened yet. */
    public static final class NotYet extends JournalRefusal {
        NotYet() {
            super("not-yet", "happened.day");
        }
    }

    /** Nothing is written. */
    public static final class BodyMissing extends JournalRefusal {
        BodyMissing() {
            super("body-missing", "body");
        }
    }

    /** Longer than can be kept, or with a sign that cannot. */
    public static final class BodyUnfit extends JournalRefusal {
        BodyUnfit() {
            super("body-unfit", "body");
        }
    }

    /** A heading longer than can be kept. */
    public static final class HeadingUnfit extends JournalRefusal {
        HeadingUnfit() {
            super("heading-unfit", "heading");
        }
    }

    /** Nobody is chosen whom it concerns. */
    public static final class NobodyConcerned extends JournalRefusal {
        NobodyConcerned() {
            super("nobody-concerned", "about");
        }
    }

    /** The case it should stand in is none that the one who moves it sees, or the one it stands in. */
    public static final class NoSuchFile extends JournalRefusal {
        NoSuchFile() {
            super("no-such-file", "number");
        }
    }

    /** No file has been chosen. */
    public static final class FileMissing extends JournalRefusal {
        FileMissing() {
            super("file-missing", "file");
        }
    }

    /** Whether it came in, was drawn up here or went out. */
    public static final class WayMissing extends JournalRefusal {
        WayMissing() {
            super("way-missing", "way");
        }
    }

    /** The day it bears cannot be read. */
    public static final class DateUnreadable extends JournalRefusal {
        DateUnreadable() {
            super("date-unreadable", "day");
        }
    }

    /** A title longer than can be kept. */
    public static final class TitleUnfit extends JournalRefusal {
        TitleUnfit() {
            super("title-unfit", "title");
        }
    }

    /** A correction and what it corrects are not read apart. */
    public static final class BelongsTogether extends JournalRefusal {
        BelongsTogether() {
            super("belongs-together", "number");
        }
    }

    /** No sibling is chosen in whose file it is to stand. */
    public static final class NoSibling extends JournalRefusal {
        NoSibling() {
            super("no-sibling", "siblings");
        }
    }

    /** It stands in that file already. */
    public static final class StandsThere extends JournalRefusal {
        StandsThere() {
            super("stands-there", null);
        }
    }

    /** Nothing is written for a sibling's file. */
    public static final class SharedWordsMissing extends JournalRefusal {
        SharedWordsMissing(CaseId socialCase) {
            super("shared-words-missing", "words-" + socialCase.value());
        }
    }

    /** The words for one child's file tell of another child, and nobody has said that they are to. */
    public static final class TellsOfAnother extends JournalRefusal {
        TellsOfAnother(CaseId socialCase) {
            super("tells-of-another", "words-" + socialCase.value());
        }
    }
}
