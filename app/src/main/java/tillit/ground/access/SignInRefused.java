package tillit.ground.access;

import org.jspecify.annotations.Nullable;

/**
 * Somebody was not let in.
 *
 * @param who whose name was given, if anybody has it; that name itself is kept nowhere, for people type passwords in its place
 */
public record SignInRefused(@Nullable UserId who, @Nullable MunicipalityId municipality, Reason reason) {

    /** Why not. */
    public enum Reason {
        /** No such user, or one who may not come in that way. */
        UNKNOWN,
        WRONG_PASSWORD,
        WRONG_SECRET,
        WRONG_PASSKEY,
        TOO_MANY_TRIES
    }
}
