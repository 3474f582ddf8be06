package tillit.casework.reminders;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.DossierId;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.duties.Duties;
import tillit.ground.duties.Duty;
import tillit.ground.duties.QuietDuties;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;

/** Being reminded of something in a matter on a day. Who may read a reminder may change it, say that it is done, and take it away. */
@Component
public class Reminders {

    /** Ours: so much is a note; the rest belongs in the journal. */
    static final int LONGEST = 2000;

    private final StoredReminders stored;
    private final QuietDuties quiet;
    private final Duties duties;
    private final Dossiers dossiers;
    private final Matters matters;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reminders(
            StoredReminders stored,
            QuietDuties quiet,
            Duties duties,
            Dossiers dossiers,
            Matters matters,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stored = stored;
        this.quiet = quiet;
        this.duties = duties;
        this.dossiers = dossiers;
        this.matters = matters;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What somebody wants to be reminded of. @param day empty where none could be read */
    record Wanted(Optional<LocalDate> day, Optional<LocalTime> time, String note) {}

    /**
     * Reminds from that day on.
     *
     * @throws Missing if there is no such matter for the one who asks, or it is closed
     * @throws ReminderRefusal all that is wrong with it
     */
    @Transactional
    ReminderId set(DossierId dossier, Reminder.ForWhom whom, Wanted wanted) {
        Stamp stamp = dossiers.stampOf(dossier).orElseThrow(Missing::new);
        if (!matters.isOpen(dossier)) throw new Missing();
        List<Refusal> wrong = wrongIn(wanted);
        if (whom instanceof Reminder.Carrier one && !carriersOf(dossier).contains(one.who()))
            wrong.add(new ReminderRefusal.DoesNotCarry());
        Refusals.throwAny(wrong);
        ReminderId id = new ReminderId(Ids.next());
        Instant now = clock.instant();
        UserId me = Entry.me().id();
        LocalDate day = wanted.day().orElseThrow();
        stored.add(new Reminder(
                id, stamp, me, whom, day, wanted.time(), wanted.note().strip(), now));
        events.publishEvent(
                new ReminderAct.ReminderSet(id.value(), stamp, ownerOf(whom, me), whom.isShared(), day, now));
        note(dossier, "reminder-set", id);
        return id;
    }

    /**
     * Changes its words and its day.
     *
     * @throws Missing if there is no such open reminder for the one who asks
     * @throws ReminderRefusal all that is wrong with it
     */
    @Transactional
    void change(ReminderId id, Wanted wanted) {
        Reminder was = find(id).orElseThrow(Missing::new);
        List<Refusal> wrong = wrongIn(wanted);
        boolean sameDay = wanted.day().equals(Optional.of(was.day()));
        if (sameDay) wrong.removeIf(it -> it instanceof ReminderRefusal.DayPassed);
        Refusals.throwAny(wrong);
        stored.change(id, wanted.note().strip(), wanted.time(), clock.instant());
        if (!sameDay) {
            duties.recompute(
                    new ReminderAct.ReminderSet(
                            id.value(),
                            was.stamp(),
                            ownerOf(was.whom(), was.author()),
                            was.whom().isShared(),
                            wanted.day().orElseThrow(),
                            was.madeAt()),
                    "reminder-changed");
        }
        note(was.stamp().dossier(), "reminder-changed", id);
    }

    /** Says that it is done. @throws Missing if there is no such open reminder for the one who asks */
    @Transactional
    void done(ReminderId id) {
        end(id, "reminder-done");
    }

    /** Takes it away. @throws Missing if there is no such open reminder for the one who asks */
    @Transactional
    void takeAway(ReminderId id) {
        end(id, "reminder-taken-away");
    }

    /** The open one, for whoever may read it. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    Optional<Reminder> find(ReminderId id) {
        return stored.of(quiet.about(id.value())).values().stream().findFirst();
    }

    /** Those that are open in the matter, of what the one who asks may read: the first day first. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    List<Reminder> in(DossierId dossier) {
        return List.copyOf(stored.of(quiet.in(dossier)).values());
    }

    /** What these quiet duties are about. */
    Map<ReminderId, Reminder> behind(Collection<Duty> some) {
        return some.isEmpty() ? Map.of() : stored.of(some);
    }

    /** Who carries it, to be reminded. */
    List<UserId> carriersOf(DossierId dossier) {
        return dossiers.carriersOf(List.of(dossier)).getOrDefault(dossier, List.of());
    }

    private void end(ReminderId id, String how) {
        Reminder open = find(id).orElseThrow(Missing::new);
        events.publishEvent(ReminderAct.RemindersEnded.of(how, Set.of(id.value()), open.stamp(), clock.instant()));
        note(open.stamp().dossier(), how, id);
    }

    private List<Refusal> wrongIn(Wanted wanted) {
        List<Refusal> wrong = new ArrayList<>();
        if (wanted.day().isEmpty()) wrong.add(new ReminderRefusal.DayUnreadable());
        if (wanted.day().filter(today()::isAfter).isPresent()) wrong.add(new ReminderRefusal.DayPassed());
        if (wanted.note().isBlank()) wrong.add(new ReminderRefusal.NoteMissing());
        if (wanted.note().strip().length() > LONGEST) wrong.add(new ReminderRefusal.NoteTooLong());
        return wrong;
    }

    private static Optional<UserId> ownerOf(Reminder.ForWhom whom, UserId author) {
        return switch (whom) {
            case Reminder.Myself me -> Optional.of(author);
            case Reminder.AllWhoCarry all -> Optional.empty();
            case Reminder.Carrier one -> Optional.of(one.who());
        };
    }

    private void note(DossierId dossier, String what, ReminderId id) {
        audit.note(
                Noted.about(dossier.value(), what, Outcome.DONE).with(id.value().toString()));
    }

    private LocalDate today() {
        return Stockholm.dayOf(clock.instant());
    }
}
