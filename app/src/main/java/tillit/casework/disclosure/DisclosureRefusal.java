package tillit.casework.disclosure;

import org.jspecify.annotations.Nullable;
import tillit.ground.law.Refusal;
import tillit.ground.law.RuleId;

/** Why something cannot be written of a request for documents now, with what is to be done first. */
public abstract sealed class DisclosureRefusal extends Refusal {

    private static final String RELEASE = "release-of-documents";

    private DisclosureRefusal(String what, @Nullable String rule, @Nullable String field) {
        super("disclosure.refusal." + what, rule == null ? null : new RuleId(rule), field);
    }

    /** It is not said who asks, nor that somebody will not say. */
    public static final class WhoMissing extends DisclosureRefusal {
        WhoMissing() {
            super("who-missing", null, "who");
        }
    }

    /** Somebody else asks, and has no name. */
    public static final class NameMissing extends DisclosureRefusal {
        NameMissing() {
            super("name-missing", null, "name");
        }
    }

    /** A name is written of somebody who will not say who they are. */
    public static final class NameOfNobody extends DisclosureRefusal {
        NameOfNobody() {
            super("name-of-nobody", null, "name");
        }
    }

    /** A day and time are to be given. */
    public static final class MomentMissing extends DisclosureRefusal {
        MomentMissing(String field) {
            super("moment-missing." + field, null, field);
        }
    }

    /** Something is to be chosen. */
    public static final class ChoiceMissing extends DisclosureRefusal {
        ChoiceMissing(String field) {
            super("choice-missing." + field, null, field);
        }
    }

    /** A day is to be given. */
    public static final class DayMissing extends DisclosureRefusal {
        DayMissing(String field) {
            super("day-missing." + field, null, field);
        }
    }

    /** Words that say what, who or why. */
    public static final class WordsMissing extends DisclosureRefusal {
        WordsMissing(String field) {
            super("words-missing." + field, null, field);
        }
    }

    /** Longer than can be kept. */
    public static final class TooLong extends DisclosureRefusal {
        TooLong(String field) {
            super("too-long", null, field);
        }
    }

    /** A day or a moment that has not come. */
    public static final class NotYet extends DisclosureRefusal {
        NotYet(String field) {
            super("not-yet", null, field);
        }
    }

    /** Before what it follows upon. */
    public static final class TooEarly extends DisclosureRefusal {
        TooEarly(String field) {
            super("too-early", null, field);
        }
    }

    /** Something is withheld, and no provision says that it is secret. */
    public static final class ProvisionMissing extends DisclosureRefusal {
        ProvisionMissing() {
            super("provision-missing", RELEASE, "provision");
        }
    }

    /** A reservation is written on what is not given out. */
    public static final class NothingToReserve extends DisclosureRefusal {
        NothingToReserve() {
            super("nothing-to-reserve", null, "reservation");
        }
    }

    /** Whoever is refused is told that they may ask for a decision that can be appealed. */
    public static final class NotTold extends DisclosureRefusal {
        NotTold() {
            super("not-told", RELEASE, "toldThem");
        }
    }

    /** What is found about the time is not what is counted, and no ground says why. */
    public static final class NotAsCounted extends DisclosureRefusal {
        NotAsCounted() {
            super("not-as-counted", "appeal-in-time", "judged");
        }
    }

    /** It has come further, or has not come so far. */
    public static final class NotNow extends DisclosureRefusal {
        NotNow() {
            super("not-now", null, null);
        }
    }

    /** Somebody waits for documents in the case that is to be closed. */
    public static final class Runs extends DisclosureRefusal {
        Runs() {
            super("runs", RELEASE, null);
        }
    }
}
