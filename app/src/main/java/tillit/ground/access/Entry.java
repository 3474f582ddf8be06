package tillit.ground.access;

import java.util.Optional;

/**
 * In whose name this thread works. Every transaction that begins inside enters the database with the session's token, and
 * sees what that user may see; outside, every table is empty.
 */
public final class Entry {

    private static final ScopedValue<Session> CURRENT = ScopedValue.newInstance();

    private Entry() {}

    /** Does the work in the session's name; what was before is back when it returns. */
    public static <T, X extends Throwable> T as(Session session, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, session).call(work);
    }

    /** The session of this thread, if somebody is signed in. */
    public static Optional<Session> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /**
     * The user of this thread.
     *
     * @throws NobodyEntered if nobody is signed in
     */
    public static User me() {
        return current().map(Session::user).orElseThrow(NobodyEntered::new);
    }
}
