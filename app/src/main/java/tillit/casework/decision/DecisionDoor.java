package tillit.casework.decision;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tillit.ground.duties.Door;
import tillit.ground.duties.Duty;

/** Where what is owed about a decision or a measure is done. */
@Component
class DecisionDoor implements Door {

    private static final Set<String> DECISIONS =
            Set.of("read-a-proposal", "mend-a-proposal", "members-decide", "notice-of-decision");
    private static final Set<String> MEASURES = Set.of("reporting-late-measures", "measure-follow-up");

    @Override
    public Optional<String> to(Duty duty) {
        if (DECISIONS.contains(duty.rule().value()))
            return Optional.of(DecisionPages.address(new DecisionId(duty.subject())));
        if (MEASURES.contains(duty.rule().value()))
            return Optional.of(MeasurePages.address(new MeasureId(duty.subject())));
        if (duty.rule().value().equals("late-measure-carried-out")) return Optional.of(LatePages.PAGE);
        return Optional.empty();
    }
}
