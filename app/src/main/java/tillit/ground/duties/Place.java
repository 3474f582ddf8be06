package tillit.ground.duties;

import java.time.Instant;
import java.util.Optional;

/**
 * Where in a worklist one is: after this duty. It stays right when what stands before it is done in the meantime.
 *
 * @param dueAt empty where the law names no time; those stand last
 */
public record Place(Optional<Instant> dueAt, DutyId duty) {

    /** After the duty. */
    public static Place after(Duty duty) {
        return new Place(duty.deadline().map(it -> it.dueAt()), duty.id());
    }
}
