package tillit.ground.access;

/** A signed-in presence: the token that opens the database, and whose it is. */
public record Session(String token, User user) {

    /** Shows no token. */
    @Override
    public String toString() {
        return "Session[" + user.id().value() + "]";
    }
}
