package tillit.casework.intake;

import java.time.Instant;
import java.util.Optional;

/** The single days on which the municipality's office has other hours than usual. Intake asks; the room above that keeps them answers. */
@FunctionalInterface
public interface SingleDays {

    /** Whether somebody is at the office of the own municipality at that moment; empty on a day like any other. */
    Optional<Boolean> isAttended(Instant moment);
}
