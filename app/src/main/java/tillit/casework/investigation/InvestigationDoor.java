package tillit.casework.investigation;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tillit.ground.duties.Door;
import tillit.ground.duties.Duty;

/** Where those concerned are told of an investigation, and where one reads how they were. */
@Component
class InvestigationDoor implements Door {

    private static final Set<String> NOTICES = Set.of("notice-of-investigation", "deferred-notice");

    @Override
    public Optional<String> to(Duty duty) {
        return NOTICES.contains(duty.rule().value())
                ? Optional.of(NoticePages.address(new InvestigationId(duty.subject())))
                : Optional.empty();
    }
}
