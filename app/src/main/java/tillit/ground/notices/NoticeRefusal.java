package tillit.ground.notices;

import org.jspecify.annotations.Nullable;
import tillit.ground.law.Refusal;

/** Why an address is not taken, or somebody is not put on call. */
public abstract sealed class NoticeRefusal extends Refusal {

    private NoticeRefusal(String what, @Nullable String field) {
        super("notices.refusal." + what, null, field);
    }

    /** It is no mail address. */
    public static final class NoMailAddress extends NoticeRefusal {
        NoMailAddress() {
            super("no-mail-address", "address");
        }
    }

    /** It is no Swedish mobile number. */
    public static final class NoMobileNumber extends NoticeRefusal {
        NoMobileNumber() {
            super("no-mobile-number", "address");
        }
    }

    /** Nobody has configured that way here. */
    public static final class NobodySendsThat extends NoticeRefusal {
        NobodySendsThat() {
            super("nobody-sends", "address");
        }
    }

    /** The code could not be sent just now. */
    public static final class CodeNotSent extends NoticeRefusal {
        CodeNotSent() {
            super("code-not-sent", "address");
        }
    }

    /** So many codes have been asked for that one must wait. */
    public static final class TooManyCodes extends NoticeRefusal {
        TooManyCodes() {
            super("too-many-codes", "address");
        }
    }

    /** It is another code, it is too old, or there have been too many tries. */
    public static final class WrongCode extends NoticeRefusal {
        WrongCode() {
            super("wrong-code", "code");
        }
    }

    /** The last moment is not after the first. */
    public static final class EndsBeforeItBegins extends NoticeRefusal {
        EndsBeforeItBegins() {
            super("ends-before", "to.day");
        }
    }

    /** It is over already. */
    public static final class HasPassed extends NoticeRefusal {
        HasPassed() {
            super("has-passed", "to.day");
        }
    }

    /** That is longer than anybody is on call at a stretch. */
    public static final class TooLong extends NoticeRefusal {
        TooLong() {
            super("too-long", "to.day");
        }
    }

    /** That person does not work in the unit, and would see nothing of what comes there. */
    public static final class WorksElsewhere extends NoticeRefusal {
        WorksElsewhere() {
            super("works-elsewhere", "who");
        }
    }

    /** That person is on call then already. */
    public static final class OnCallAlready extends NoticeRefusal {
        OnCallAlready() {
            super("on-call-already", "who");
        }
    }

    /** Only whoever leads the unit, or administers the municipality, says who is on call. */
    public static final class NotYours extends NoticeRefusal {
        NotYours() {
            super("not-yours", null);
        }
    }
}
