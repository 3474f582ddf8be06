package tillit.ground.access;

import java.util.Locale;
import org.springframework.stereotype.Component;
import tillit.ground.access.Doorkeeper.Known;
import tillit.ground.access.SignInRefused.Reason;

/**
 * Coming in with a name and a password, and going out. What is wrong is never told: name, password, or that there is no such
 * user are one answer after the same work. Each try is counted before it is judged, by name and by address, in the database.
 */
@Component
public class SignIn {

    private final Doorkeeper door;
    private final PasswordHashes hashes;

    SignIn(Doorkeeper door, PasswordHashes hashes) {
        this.door = door;
        this.hashes = hashes;
    }

    /** What the door answers. */
    public sealed interface Answer {
        /** Come in. */
        record Welcome(Session session) implements Answer {}

        /** The password was right, but it was given by somebody else: choose one of your own first. */
        record ChoosePassword() implements Answer {}

        /** Not that name with that password. */
        record Wrong() implements Answer {}

        /** Too many tries at that name or from that address; later it may be tried again. */
        record TooMany() implements Answer {}
    }

    /** Comes in with a name and one's own password. */
    public Answer withPassword(String username, String password, Visit visit) {
        String name = name(username);
        Known known = door.knock(name, visit);
        if (!isRight(known, password)) return refused(known);
        if (known.forChoosing()) return new Answer.ChoosePassword();
        return welcome(known, name, visit);
    }

    /**
     * Comes in for the first time, with the password that somebody else has given, and chooses one's own.
     *
     * @throws PasswordUnfit if it is the given one
     */
    public Answer withFirstPassword(String username, String given, Password chosen, Visit visit) {
        String name = name(username);
        Known known = door.knock(name, visit);
        if (!isRight(known, given)) return refused(known);
        if (chosen.value().equals(given)) throw new PasswordUnfit();
        door.choosePassword(
                new PasswordChosen(who(known), municipality(known), known.forChoosing()),
                hashes.of(chosen.value()),
                "");
        return welcome(known, name, visit);
    }

    /**
     * Changes the password of the one who is signed in; all other sessions of that user end.
     *
     * @return false if the old one is not right, or there were too many tries
     */
    public boolean changePassword(String old, Password chosen, Visit visit) {
        Session session = Entry.current().orElseThrow(NobodyEntered::new);
        User me = session.user();
        String counter = "#"
                + me.id().value(); // no user name begins so; a colleague at a forgotten screen guesses no more often
        // than a stranger
        boolean admitted = door.knock(counter, visit).admitted();
        String hash = door.passwordBehind(session.token()).orElse(null);
        if (!admitted || !hashes.matches(old, hash)) {
            door.refuse(
                    me.id().value(),
                    me.municipality().value(),
                    admitted ? Reason.WRONG_PASSWORD : Reason.TOO_MANY_TRIES);
            return false;
        }
        door.forgive(counter, visit);
        door.choosePassword(
                new PasswordChosen(me.id(), me.municipality(), false), hashes.of(chosen.value()), session.token());
        return true;
    }

    /** Ends the session; its token opens nothing any more. */
    public void out(Session session) {
        door.leave(session.token());
    }

    private boolean isRight(Known known, String password) {
        return known.admitted() && hashes.matches(password, known.hash());
    }

    private Answer refused(Known known) {
        Reason reason = known.who() == null ? Reason.UNKNOWN : Reason.WRONG_PASSWORD;
        door.refuse(known.who(), known.municipality(), known.admitted() ? reason : Reason.TOO_MANY_TRIES);
        return known.admitted() ? new Answer.Wrong() : new Answer.TooMany();
    }

    private Answer welcome(Known known, String name, Visit visit) {
        door.forgive(name, visit);
        return door.open(who(known), How.PASSWORD, visit)
                .<Answer>map(Answer.Welcome::new)
                .orElseGet(Answer.Wrong::new);
    }

    private static UserId who(Known known) {
        Integer who = known.who();
        if (who == null) throw new IllegalStateException("nobody's password cannot be right");
        return new UserId(who);
    }

    private static MunicipalityId municipality(Known known) {
        Integer municipality = known.municipality();
        if (municipality == null) throw new IllegalStateException("nobody's password cannot be right");
        return new MunicipalityId(municipality);
    }

    private static String name(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
