package tillit.casework.cases;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import tillit.ground.access.DossierId;
import tillit.ground.access.UserId;
import tillit.ground.page.Wording;

/**
 * What a room has that somebody answers for, so that all of it can be handed over at once. Cases know nothing of the other rooms; a room that has
 * something makes a bean of this, ordered by {@link org.springframework.core.annotation.Order}: what goes first may take along what comes after.
 */
public interface Burden {

    /**
     * Those of these dossiers that are this room's and in which something is left to do, of what the one who asks sees.
     *
     * @param owedIn those in which the colleague owes something
     */
    Map<DossierId, Words> among(Collection<DossierId> ids, Set<DossierId> owedIn, Wording wording);

    /**
     * Moves what a colleague has of the dossier to another, with what the colleague owes in it; what others have of it stays. Nothing is left to move
     * where it has gone along with something else.
     *
     * @throws CannotCarry if that colleague may not have it
     */
    void pass(DossierId id, UserId from, UserId to);

    /** @param whom it is about @param what it is @param address its page */
    record Words(String whom, String what, String address) {}
}
