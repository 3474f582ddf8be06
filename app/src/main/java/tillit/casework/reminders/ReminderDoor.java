package tillit.casework.reminders;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tillit.ground.duties.Door;
import tillit.ground.duties.Duty;

/** A reminder is read, changed and ended on its own page. */
@Component
class ReminderDoor implements Door {

    @Override
    public Optional<String> to(Duty duty) {
        return duty.quiet() ? Optional.of("/reminders/" + duty.subject()) : Optional.empty();
    }
}
