package tillit.casework.away;

import tillit.ground.law.Refusal;

/** Why no copy is made. */
public abstract sealed class AwayRefusal extends Refusal {

    private AwayRefusal(String what, String field) {
        super("away.refusal." + what, null, field);
    }

    /** Somebody who finds the copy could guess it. */
    public static final class PassphraseTooShort extends AwayRefusal {
        PassphraseTooShort() {
            super("passphrase-short", "passphrase");
        }
    }

    /** It was written in two ways, and nobody would know which. */
    public static final class NotTheSame extends AwayRefusal {
        NotTheSame() {
            super("not-the-same", "again");
        }
    }
}
