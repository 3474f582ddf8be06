package tillit.casework.application;

import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tillit.ground.duties.Door;
import tillit.ground.duties.Duty;

/** Where what is owed about an application is done. It is asked before the room of reports, whose rules hold for applications, too. */
@Component
@Order(5)
class ApplicationDoor implements Door {

    private static final Set<String> OURS = Set.of("application-is-decided", "notice-of-delay", "request-to-decide");
    private static final Set<String> SHARED = Set.of("application-for-a-child", "open-investigation-at-once");

    private final StoredApplications stored;

    ApplicationDoor(StoredApplications stored) {
        this.stored = stored;
    }

    @Override
    public Optional<String> to(Duty duty) {
        ApplicationId id = new ApplicationId(duty.subject());
        String rule = duty.rule().value();
        boolean ours =
                OURS.contains(rule) || SHARED.contains(rule) && stored.find(id).isPresent();
        return ours ? Optional.of(ApplicationPages.address(id)) : Optional.empty();
    }
}
