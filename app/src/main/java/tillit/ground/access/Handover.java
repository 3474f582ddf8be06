package tillit.ground.access;

/**
 * A new user and the secret to hand over: a password to be changed at once, or a system's secret. It is shown now and
 * never again.
 */
public record Handover(UserId user, String secret) {

    /** Shows no secret. */
    @Override
    public String toString() {
        return "Handover[" + user.value() + "]";
    }
}
