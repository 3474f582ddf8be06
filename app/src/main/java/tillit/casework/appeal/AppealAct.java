package tillit.casework.appeal;

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
 * What happens to an appeal, as it is published in the transaction in which it happened. Ids and times only.
 *
 * @param act its name in {@code law/acts.yaml}
 * @param subject the appeal; the ruling, for what is done about one
 */
public record AppealAct(
        UUID subject,
        String act,
        UUID actId,
        Instant at,
        Stamp stamp,
        Optional<UserId> owner,
        Set<String> traits,
        Map<String, LocalDate> days)
        implements Act {
    public AppealAct {
        traits = Set.copyOf(traits);
        days = Map.copyOf(days);
    }
}
