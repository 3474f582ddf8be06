package tillit.ground.access;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What is done for somebody who is not there, such as looking whether they must hear of something. It is done in their name, so row security shows
 * what they would see and nothing else; nobody is signed in by it, and it ends with the work.
 */
@Component
public class Errands {

    /** Far longer than an errand takes; ours. */
    private static final Duration ONE_ERRAND = Duration.ofMinutes(1);

    private final Doorkeeper door;

    Errands(Doorkeeper door) {
        this.door = door;
    }

    /** Does the work in that person's name, whoever else may be signed in; empty, and nothing done, if they have no open account. */
    public <T> Optional<T> inTheNameOf(UserId who, Supplier<T> work) {
        return door.openErrand(who, ONE_ERRAND).map(session -> done(session, work));
    }

    /** Does it in the name of whoever carries a dossier, or else leads its unit; empty, and nothing done, if nobody does. For what comes in about one from outside. */
    public <T> Optional<T> forWhoeverHas(DossierId dossier, Supplier<T> work) {
        return door.openErrandAbout(dossier, ONE_ERRAND).map(session -> done(session, work));
    }

    private <T> T done(Session session, Supplier<T> work) {
        try {
            return Entry.as(session, work::get);
        } finally {
            door.endErrand(session);
        }
    }
}
