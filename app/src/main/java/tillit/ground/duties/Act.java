package tillit.ground.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;

/**
 * Something that has happened and may start, keep, prolong or make void what is owed (händelse). Every room's events that concern a duty implement
 * it and are published in the transaction of the act; the law says what follows, and it has followed when the publisher gets the word back.
 *
 * <p>Ids, times and names from {@code law/acts.yaml} only: never a name, a number or free text.
 */
public interface Act {

    /** What happened, by its name in {@code law/acts.yaml}: {@code child-report-arrived}. A name that is not there is refused. */
    String act();

    /** Which thing happened: the same for the same act however often it is told, so that nothing is started twice. */
    UUID actId();

    /** The moment that the law counts from: of arrival, of decision. Not the moment when it was written down. */
    Instant at();

    /** The dossier whose secrecy covers what is started. The unit it lies in owns the duties. */
    Stamp stamp();

    /** What the started duties are about: this child in this report, this investigation. Never shared by siblings. */
    UUID subject();

    /** Whose duties it keeps, prolongs or makes void. More than its own where something ends what was owed to something else. */
    default Set<UUID> settles() {
        return Set.of(subject());
    }

    /** Who owes what it starts; empty if it lies in the unit's queue. */
    default Optional<UserId> owner() {
        return Optional.empty();
    }

    /** The circumstances, by their names in {@code law/acts.yaml}: {@code violence}. */
    default Set<String> traits() {
        return Set.of();
    }

    /** Other days that a rule may count from, by their names in {@code law/acts.yaml}: {@code born}. */
    default Map<String, LocalDate> days() {
        return Map.of();
    }

    /** The new end day, for an act that prolongs. */
    default Optional<LocalDate> until() {
        return Optional.empty();
    }
}
