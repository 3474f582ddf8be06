package tillit.ground.access;

/**
 * A password somebody has chosen, long enough to be one. No other rule: length is what keeps, and rules about letters make
 * people write passwords down.
 */
public record Password(String value) {

    /** Ours, not the law's: what the National Institute of Standards and others ask where nothing else is asked for. */
    static final int SHORTEST = 12;

    /** Nobody remembers more, and a longer one would only be work for the door. */
    static final int LONGEST = 200;

    /** @throws PasswordUnfit if it is too short, too long, or one letter over and over */
    public Password {
        int length = value.codePointCount(0, value.length());
        if (length < SHORTEST
                || length > LONGEST
                || value.codePoints().distinct().count() < 4) throw new PasswordUnfit();
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "Password[]";
    }
}
