package tillit.casework.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.duties.Act;

/**
 * What happens to an application, as it is published in the transaction in which it happened. Ids and times only.
 *
 * @param subject the application; the investigation, where one is opened
 * @param act its name in {@code law/acts.yaml}
 * @param settles whose duties it keeps or makes void
 */
record ApplicationAct(
        UUID subject,
        String act,
        UUID actId,
        Instant at,
        Stamp stamp,
        Optional<UserId> owner,
        Set<String> traits,
        Map<String, LocalDate> days,
        Set<UUID> settles)
        implements Act {
    ApplicationAct {
        traits = Set.copyOf(traits);
        days = Map.copyOf(days);
        settles = Set.copyOf(settles);
    }
}
