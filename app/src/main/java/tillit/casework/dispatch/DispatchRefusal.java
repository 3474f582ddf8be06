package tillit.casework.dispatch;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tillit.ground.law.Refusal;
import tillit.ground.law.RuleId;

/** Why a letter is not sealed or not sent. */
public abstract sealed class DispatchRefusal extends Refusal {

    private DispatchRefusal(String what, @Nullable String field) {
        super("dispatch.refusal." + what, null, field);
    }

    private DispatchRefusal(String what, RuleId rule, @Nullable String field) {
        super("dispatch.refusal." + what, rule, field);
    }

    /** What a letter tells too much of. */
    enum Tells {
        SOMEBODY_UNSEEN,
        HIDDEN_ADDRESS,
        HIDDEN_NAME,
        NUMBER,
        ADDRESS;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** It tells of somebody what the one it is to is not to know. */
    public static final class Stopped extends DispatchRefusal {
        Stopped(Tells what) {
            super("tells-" + what.word(), new RuleId("secrecy-in-social-services"), null);
        }
    }

    /** The register has not said whether the address may be written. */
    public static final class RegisterSilent extends DispatchRefusal {
        RegisterSilent(String field) {
            super("register-silent", field);
        }
    }

    /** What only parties are told is written to somebody else in the case. FL 25, 33 §§. */
    public static final class NotAParty extends DispatchRefusal {
        NotAParty(String field) {
            super("not-a-party", field);
        }
    }

    /** What only parties are told is written to somebody of whom it is not said for whom he or she speaks. FL 14-15, 25, 33 §§. */
    public static final class SpeaksForNobody extends DispatchRefusal {
        SpeaksForNobody() {
            super("speaks-for-nobody", "behalf");
        }
    }

    /** It is to nobody. */
    public static final class NobodyChosen extends DispatchRefusal {
        NobodyChosen() {
            super("nobody-chosen", "to");
        }
    }

    /** An address without a name. */
    public static final class NameMissing extends DispatchRefusal {
        NameMissing() {
            super("name-missing", "name");
        }
    }

    /** A name that fits on no envelope. */
    public static final class NameUnfit extends DispatchRefusal {
        NameUnfit() {
            super("name-unfit", "name");
        }
    }

    /** An address that fits on no envelope. */
    public static final class AddressUnfit extends DispatchRefusal {
        AddressUnfit() {
            super("address-unfit", "address");
        }
    }

    /** Something is not written yet. */
    public static final class Unwritten extends DispatchRefusal {
        Unwritten(String field) {
            super("unwritten." + field, field);
        }
    }

    /** Something is longer than can stand there. */
    public static final class TooLong extends DispatchRefusal {
        TooLong(String field) {
            super("too-long", field);
        }
    }

    /** A day that cannot be read, or has been. */
    public static final class DayUnfit extends DispatchRefusal {
        DayUnfit(String field, boolean isPast) {
            super(isPast ? "day-past" : "day-unreadable", field);
        }
    }

    /** A time of day that cannot be read. */
    public static final class TimeUnreadable extends DispatchRefusal {
        TimeUnreadable() {
            super("time-unreadable", "time");
        }
    }

    /** A letter in words for a child, to somebody who is none. */
    public static final class NotAChild extends DispatchRefusal {
        NotAChild() {
            super("not-a-child", "to");
        }
    }

    /** It is not said why the name of whoever signs is left out. */
    public static final class ReasonMissing extends DispatchRefusal {
        ReasonMissing() {
            super("reason-missing", new RuleId("notice-of-decision"), "unsignedReason");
        }
    }

    /** No kind of letter has been chosen, or none that may be written here now. */
    public static final class NoSuchKind extends DispatchRefusal {
        NoSuchKind() {
            super("no-such-kind", "kind");
        }
    }

    /** It has been changed since it was looked at. */
    public static final class ChangedSince extends DispatchRefusal {
        ChangedSince() {
            super("changed-since", null);
        }
    }

    /** It has been sealed, or thrown away. */
    public static final class NotOpen extends DispatchRefusal {
        NotOpen() {
            super("not-open", null);
        }
    }

    /** So much is being printed just now that one has to wait. */
    public static final class Busy extends DispatchRefusal {
        Busy() {
            super("busy", null);
        }
    }

    /** It is not said how it went, or how it is known that it came. */
    public static final class WayMissing extends DispatchRefusal {
        WayMissing() {
            super("way-missing", "way");
        }
    }

    /** It can not have gone that way. */
    public static final class NotThatWay extends DispatchRefusal {
        NotThatWay() {
            super("not-that-way", "way");
        }
    }

    /** A day before that on which the letter was sealed or sent, or one that has not come. */
    public static final class DayImpossible extends DispatchRefusal {
        DayImpossible() {
            super("day-impossible", "day");
        }
    }

    /** It stands there already. */
    public static final class SaidAlready extends DispatchRefusal {
        SaidAlready() {
            super("said-already", null);
        }
    }

    /** Nobody has said yet that it has left. */
    public static final class NotSent extends DispatchRefusal {
        NotSent() {
            super("not-sent", null);
        }
    }

    /** A letter that says how one appeals does not say where an appeal is sent. FL 33, 43 §§. */
    public static final class NowhereToAppeal extends DispatchRefusal {
        NowhereToAppeal() {
            super("nowhere-to-appeal", new RuleId("notice-of-decision"), null);
        }
    }

    /** The letterhead has no name. */
    public static final class HeadUnfit extends DispatchRefusal {
        HeadUnfit(String field) {
            super("head." + field, field);
        }
    }
}
