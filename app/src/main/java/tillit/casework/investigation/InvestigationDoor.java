package tillit.casework.investigation;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tillit.ground.duties.Door;
import tillit.ground.duties.Duty;

/** Where what is owed in an investigation is done. */
@Component
class InvestigationDoor implements Door {

    private static final Set<String> NOTICES = Set.of("notice-of-investigation", "deferred-notice");

    private static final Set<String> WHOLE = Set.of("child-investigation", "investigation-is-written-up");

    @Override
    public Optional<String> to(Duty duty) {
        InvestigationId id = new InvestigationId(duty.subject());
        if (NOTICES.contains(duty.rule().value())) return Optional.of(NoticePages.address(id));
        return WHOLE.contains(duty.rule().value()) ? Optional.of(InvestigationPages.address(id)) : Optional.empty();
    }
}
