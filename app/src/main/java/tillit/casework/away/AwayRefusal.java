package tillit.casework.away;

import org.jspecify.annotations.Nullable;
import tillit.ground.law.Refusal;

/** Why no copy is made. */
public abstract sealed class AwayRefusal extends Refusal {

    private AwayRefusal(String what, @Nullable String field) {
        super("away.refusal." + what, null, field);
    }

    /** Somebody who finds the copy could guess it. */
    public static final class PassphraseTooShort extends AwayRefusal {
        PassphraseTooShort(String field) {
            super("passphrase-short", field);
        }
    }

    /** It says the same few signs again and again. */
    public static final class PassphraseTooPlain extends AwayRefusal {
        PassphraseTooPlain(String field) {
            super("passphrase-plain", field);
        }
    }

    /** Nobody types it in one way twice. */
    public static final class PassphraseTooLong extends AwayRefusal {
        PassphraseTooLong(String field) {
            super("passphrase-long", field);
        }
    }

    /** What opens the sealed passphrase can be neither read nor kept. */
    public static final class KeyNotKept extends AwayRefusal {
        KeyNotKept() {
            super("key-not-kept", null);
        }
    }

    /** So much is being made just now that one has to wait. */
    public static final class Busy extends AwayRefusal {
        Busy() {
            super("busy", null);
        }
    }

    /** It was written in two ways, and nobody would know which. */
    public static final class NotTheSame extends AwayRefusal {
        NotTheSame(String field) {
            super("not-the-same", field);
        }
    }
}
