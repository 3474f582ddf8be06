package tillit.ground.people;

import java.util.Locale;

/** In what a person agrees with a description. */
public enum Agreement {
    NUMBER,
    /** At most two digits differ from what was typed. */
    ALMOST_NUMBER,
    GIVEN_NAME,
    FAMILY_NAME,
    ADDRESS,
    AGE,
    /** Somebody named is the guardian, or bears the same family name. */
    RELATIVE;

    /** The key of the word for it. */
    public String key() {
        return "people.agreement." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
