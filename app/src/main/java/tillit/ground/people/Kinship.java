package tillit.ground.people;

import java.util.Locale;

/** What a relative is to somebody. */
public enum Kinship {
    GUARDIAN,
    PARENT,
    CHILD,
    SIBLING,
    HALF_SIBLING,
    PARTNER,
    OTHER;

    /** The key of the word for it. */
    public String key() {
        return "people.kinship." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
