package tillit.casework.disclosure;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.duties.Act;

/**
 * What happens to a request for documents, as it is published in the transaction in which it happened. Ids and times only.
 *
 * @param act its name in {@code law/acts.yaml}
 * @param subject the request
 */
record DisclosureAct(
        UUID subject, String act, UUID actId, Instant at, Stamp stamp, Optional<UserId> owner, Set<String> traits)
        implements Act {
    DisclosureAct {
        traits = Set.copyOf(traits);
    }
}
