package tillit.casework.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.duties.Act;

/** What happens with a reminder, as it is published in the transaction in which it happened. Ids and times only. */
sealed interface ReminderAct extends Act {

    /** Somebody wants to be reminded. The same for the same reminder, so that another day is the same act corrected. */
    record ReminderSet(UUID subject, Stamp stamp, Optional<UserId> owner, boolean shared, LocalDate day, Instant at)
            implements ReminderAct {
        @Override
        public String act() {
            return "reminder-set";
        }

        @Override
        public UUID actId() {
            return subject;
        }

        @Override
        public Set<String> traits() {
            return shared ? Set.of("shared") : Set.of();
        }

        @Override
        public Map<String, LocalDate> days() {
            return Map.of("reminder-day", day);
        }
    }

    /** One or more of a dossier have ended. @param act how: the name of it in {@code law/acts.yaml} */
    record RemindersEnded(String act, UUID actId, UUID subject, Set<UUID> settles, Stamp stamp, Instant at)
            implements ReminderAct {

        static RemindersEnded of(String act, Set<UUID> reminders, Stamp stamp, Instant at) {
            return new RemindersEnded(act, Ids.next(), reminders.iterator().next(), Set.copyOf(reminders), stamp, at);
        }
    }
}
