package tillit.casework.coercion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.duties.Act;

/**
 * What happens to a coercive measure, as it is published in the transaction in which it happened. Ids and times only.
 *
 * @param others the other coercive measures whose duties it keeps or makes void
 */
record CoercionAct(
        CoercionId coercion,
        String act,
        UUID actId,
        Instant at,
        Stamp stamp,
        Optional<UserId> owner,
        Set<UUID> others,
        Set<String> traits,
        Map<String, LocalDate> days,
        Optional<LocalDate> until)
        implements Act {

    CoercionAct {
        others = Set.copyOf(others);
        traits = Set.copyOf(traits);
        days = Map.copyOf(days);
    }

    @Override
    public UUID subject() {
        return coercion.value();
    }

    @Override
    public Set<UUID> settles() {
        Set<UUID> all = new HashSet<>(others);
        all.add(subject());
        return all;
    }
}
