package tillit.casework.reminders;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import tillit.ground.access.DossierId;

/** Reminds for tests. */
public final class Reminded {

    private Reminded() {}

    /** Reminds whoever is signed in, of something that stands nowhere else. */
    public static void of(ApplicationContext house, DossierId dossier, LocalDate day, String note) {
        house.getBean(Reminders.class)
                .set(dossier, new Reminder.Myself(), new Reminders.Wanted(Optional.of(day), Optional.empty(), note));
    }
}
