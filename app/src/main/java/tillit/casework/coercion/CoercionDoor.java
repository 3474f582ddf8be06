package tillit.casework.coercion;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tillit.ground.duties.Door;
import tillit.ground.duties.Duty;

/** Where what is owed about a coercive measure is done: on its page. */
@Component
class CoercionDoor implements Door {

    /** What other rooms publish, too: a court also rules on appeals. */
    private static final String SHARED = "court-judgment-received";

    private final StoredCoercions stored;

    CoercionDoor(StoredCoercions stored) {
        this.stored = stored;
    }

    @Override
    public Optional<String> to(Duty duty) {
        String cause = duty.cause().act();
        CoercionId id = new CoercionId(duty.subject());
        boolean ours = ActNames.all().contains(cause)
                && (!cause.equals(SHARED) || stored.find(id).isPresent());
        return ours ? Optional.of(CoercionPages.address(id)) : Optional.empty();
    }
}
