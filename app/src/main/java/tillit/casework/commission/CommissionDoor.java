package tillit.casework.commission;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tillit.ground.duties.Door;
import tillit.ground.duties.Duty;

/** Where what is owed about a commission is done. */
@Component
class CommissionDoor implements Door {

    private static final Set<String> RULES = Set.of("commission-is-answered", "what-a-provider-tells-is-read");

    @Override
    public Optional<String> to(Duty duty) {
        return RULES.contains(duty.rule().value())
                ? Optional.of(CommissionPages.address(new CommissionId(duty.subject())))
                : Optional.empty();
    }
}
