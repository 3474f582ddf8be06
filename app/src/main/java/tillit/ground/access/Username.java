package tillit.ground.access;

import java.util.Locale;
import java.util.regex.Pattern;
import tillit.ground.law.Refusal;

/** The name somebody signs in with, such as an e-mail address; in small letters, whatever was typed. */
public record Username(String value) {

    private static final Pattern FIT = Pattern.compile("[a-zåäöé0-9][a-zåäöé0-9._@+-]{2,199}");

    /** @throws Unfit if it cannot be one */
    public Username {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!FIT.matcher(value).matches()) throw new Unfit();
    }

    /** A user name is too short, too long, or holds what it may not. */
    public static final class Unfit extends Refusal {
        Unfit() {
            super("access.refusal.username-unfit", null, "username");
        }
    }
}
