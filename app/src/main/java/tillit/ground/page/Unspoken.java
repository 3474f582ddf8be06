package tillit.ground.page;

import org.jspecify.annotations.Nullable;

/** A fault as it may stand in the log: where it happened and of what kind, without its words, which may name somebody. */
final class Unspoken extends Throwable {

    private Unspoken(Throwable fault, @Nullable Throwable cause) {
        super(fault.getClass().getName(), cause);
        setStackTrace(fault.getStackTrace());
    }

    static Unspoken of(Throwable fault) {
        Throwable cause = fault.getCause();
        return new Unspoken(fault, cause == null || cause == fault ? null : of(cause));
    }

    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
