package tillit.casework.commission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.ProviderId;

/**
 * What is typed where something is commissioned.
 *
 * @param parts what the provider is told besides the task and whom to ask
 * @param spoken whether it was asked for by word of mouth already
 */
record Asked(
        @Nullable ProviderId provider,
        String task,
        Set<CommissionPart.What> parts,
        String other,
        String contact,
        @Nullable LocalDate answerBy,
        boolean spoken,
        @Nullable Instant spokenAt,
        String spokenWith) {

    Asked {
        parts = Set.copyOf(parts);
    }

    /** Shows nothing of it. */
    @Override
    public String toString() {
        return "Asked";
    }
}
