package tillit.ground.access;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where those who have no account hand something in. They act in the name of their municipality's form: a user that no person is, that may
 * hand in to the one unit an administrator has named, and that can read nothing.
 */
@Component
public class PublicDoor {

    /** Far longer than an act takes, and far shorter than a stolen token is worth anything; ours. */
    private static final Duration ONE_ACT = Duration.ofMinutes(2);

    private final Doorkeeper door;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    PublicDoor(Doorkeeper door, JdbcClient db, ApplicationEventPublisher events) {
        this.door = door;
        this.db = db;
        this.events = events;
    }

    /**
     * Does the work in the name of that municipality's form, whoever else may be signed in; the session ends with it.
     *
     * @throws NotHere if no unit there takes what comes by the form
     */
    public <T> T inTheNameOf(MunicipalityId municipality, Supplier<T> work) {
        Session session = door.openForEveryone(municipality, ONE_ACT).orElseThrow(NotHere::new);
        try {
            return Entry.as(session, work::get);
        } finally {
            door.leave(session.token());
        }
    }

    /**
     * Counts a visit, so that nobody guesses or floods; false when it is one too many.
     *
     * @param what the kind of visit, which is counted by itself
     * @param perAddress how many may come from one address
     * @param together how many may come from all addresses that have not come too often
     */
    public boolean admits(String what, Visit visit, int perAddress, int together, Duration within) {
        return door.countVisit(what, visit, perAddress, together, within);
    }

    /** That visit turned out to be no guess, and is not counted. */
    public void forgives(String what, Visit visit) {
        door.forgiveVisit(what, visit);
    }

    /**
     * Names the one unit that the form hands in to, from now on.
     *
     * @throws NotAdministrator unless the one who asks administers the municipality
     * @throws NotHere if the municipality has no such unit, or one that nothing can be handed in to
     */
    @Transactional
    public void handTo(UnitId unit) {
        Answers.of(
                () -> db.sql("select access.hand_form_to(:unit)")
                        .param("unit", unit.value())
                        .query((row, number) -> true)
                        .list(),
                NotAdministrator::new);
        events.publishEvent(new AccessChanged("form-handed-to", null, null, null, "unit=%d".formatted(unit.value())));
    }
}
