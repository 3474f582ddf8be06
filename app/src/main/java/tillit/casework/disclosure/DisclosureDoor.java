package tillit.casework.disclosure;

import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tillit.ground.duties.Door;
import tillit.ground.duties.Duty;

/** Where what is owed about a request for documents is done. It is asked before the room of appeals, whose rules hold for appeals of these decisions, too. */
@Component
@Order(10)
class DisclosureDoor implements Door {

    private static final String RELEASE = "release-of-documents";
    private static final Set<String> APPEALS =
            Set.of("appeal-in-time", "forward-the-appeal", "reconsider-when-appealed");

    private final StoredDisclosures stored;

    DisclosureDoor(StoredDisclosures stored) {
        this.stored = stored;
    }

    @Override
    public Optional<String> to(Duty duty) {
        DisclosureId id = new DisclosureId(duty.subject());
        String rule = duty.rule().value();
        boolean ours = rule.equals(RELEASE)
                || APPEALS.contains(rule) && stored.find(id).isPresent();
        return ours ? Optional.of(DisclosurePages.address(id)) : Optional.empty();
    }
}
