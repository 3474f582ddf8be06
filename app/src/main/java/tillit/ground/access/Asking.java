package tillit.ground.access;

import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Asks the database for a change that only an administrator makes; an attempt by somebody else stands in the log. */
@Component
class Asking {

    private final ApplicationEventPublisher events;

    Asking(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** @param field of the form in which the name stands that may be taken @throws NotAdministrator @throws NotHere @throws NameTaken */
    <T> T to(String action, String field, Supplier<T> question) {
        try {
            return Answers.of(question, NotAdministrator::new);
        } catch (NotAdministrator refused) {
            events.publishEvent(new AccessChangeRefused(action));
            throw refused;
        } catch (DataIntegrityViolationException taken) {
            throw new NameTaken(field);
        }
    }

    /** Says in the log what was changed. */
    void changed(AccessChanged changed) {
        events.publishEvent(changed);
    }
}
