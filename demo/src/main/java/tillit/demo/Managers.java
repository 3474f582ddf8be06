package tillit.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tillit.ground.access.Entry;
import tillit.ground.access.Role;
import tillit.ground.duties.Duties;
import tillit.ground.duties.Escalation;
import tillit.ground.duties.Escalations;

/** The managers say that they know of what was done too late in the past, as they would have said then; what is still open waits for an answer. */
@Component
@Profile("demo")
class Managers {

    private final Escalations escalations;
    private final Duties duties;
    private final Badges badges;

    Managers(Escalations escalations, Duties duties, Badges badges) {
        this.escalations = escalations;
        this.duties = duties;
        this.badges = badges;
    }

    void knowOfThePast() {
        for (Staff manager : Staff.everyone()) {
            if (manager.role() == Role.UNIT_MANAGER)
                Entry.as(badges.of(manager.username()), () -> {
                    escalations.openForMe().stream()
                            .filter(this::isPast)
                            .forEach(it -> escalations.acknowledge(it.id()));
                    return manager;
                });
        }
    }

    private boolean isPast(Escalation told) {
        return duties.find(told.duty()).filter(duty -> !duty.isOpen()).isPresent();
    }
}
