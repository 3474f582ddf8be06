package tillit.casework.appeal;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tillit.ground.duties.Door;
import tillit.ground.duties.Duty;

/** Where what is owed about an appeal, or about what a court has ruled, is done. */
@Component
class AppealDoor implements Door {

    private static final Set<String> APPEALS =
            Set.of("appeal-in-time", "forward-the-appeal", "reconsider-when-appealed");
    private static final String RULINGS = "appeal-a-court-ruling";

    private final StoredRulings rulings;

    AppealDoor(StoredRulings rulings) {
        this.rulings = rulings;
    }

    @Override
    public Optional<String> to(Duty duty) {
        String rule = duty.rule().value();
        if (APPEALS.contains(rule)) return Optional.of(AppealPages.address(new AppealId(duty.subject())));
        if (!rule.equals(RULINGS)) return Optional.empty();
        return rulings.find(new RulingId(duty.subject())).map(it -> AppealPages.address(it.appeal()));
    }
}
