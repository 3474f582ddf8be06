package tillit.casework.reminders;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseClosed;
import tillit.ground.access.DossierId;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.SomethingNew;
import tillit.ground.access.Stamp;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.duties.Act;
import tillit.ground.duties.Duties;
import tillit.ground.duties.Duty;
import tillit.ground.duties.QuietDuties;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;

/**
 * Putting a matter aside (lägga undan) and having it back. It is one's own view of one's own work: nobody else sees it, no list of anybody else's changes,
 * every clock goes on. What the law demands today, or demanded before, wakes it always; what it demands without a day, when it has been aside for thirty days.
 */
@Component
public class Parking {

    /** Ours: whoever has more than this aside has it in no list at all. */
    private static final int MOST = 200;

    /** Ours: so long may something lie aside in which the law demands what has no day. */
    private static final Period WITHOUT_A_DAY = Period.ofDays(30);

    private final StoredParked stored;
    private final Dossiers dossiers;
    private final Duties duties;
    private final QuietDuties quiet;
    private final Audit audit;
    private final Clock clock;

    Parking(StoredParked stored, Dossiers dossiers, Duties duties, QuietDuties quiet, Audit audit, Clock clock) {
        this.stored = stored;
        this.dossiers = dossiers;
        this.duties = duties;
        this.quiet = quiet;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts it aside; what is aside already from now on until this.
     *
     * @throws Missing if there is no such matter for the one who asks
     * @throws ReminderRefusal if it would never come back, or at once
     */
    @Transactional
    void park(DossierId dossier, Optional<LocalDate> until, boolean onEvent) {
        Stamp stamp = dossiers.stampOf(dossier).orElseThrow(Missing::new);
        if (until.isEmpty() && !onEvent) throw new ReminderRefusal.WouldNeverWake();
        if (until.filter(it -> !it.isAfter(today())).isPresent()) throw new ReminderRefusal.UntilNotLater();
        if (isDemanded(duties.openIn(Set.of(dossier)).getOrDefault(dossier, List.of())))
            throw new ReminderRefusal.LawComesFirst();
        stored.add(stamp, until, onEvent, clock.instant());
        note("put-aside", dossier);
    }

    /** Takes it out again; what is not aside is left as it is. @throws Missing if there is no such matter for the one who asks */
    @Transactional
    void takeOut(DossierId dossier) {
        if (dossiers.stampOf(dossier).isEmpty()) throw new Missing();
        if (stored.remove(dossier)) note("taken-out", dossier);
    }

    /** Whoever opens the page of what woke has seen that it did. */
    @Transactional(propagation = Propagation.MANDATORY)
    void seen(DossierId dossier) {
        stored.remove(dossier);
    }

    /** What I have put aside, with why it is back where it is. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    List<Parked> mine() {
        List<Parked> all = stored.mine();
        if (all.isEmpty()) return all;
        Set<DossierId> byLaw = byLaw(all);
        Map<DossierId, Instant> reports = newReports(all);
        Set<DossierId> byReminder = quiet.mine(MOST).stream()
                .filter(this::hasCome)
                .map(it -> it.stamp().dossier())
                .collect(Collectors.toSet());
        return all.stream()
                .map(it -> it.because(why(it, byLaw, byReminder, reports)))
                .toList();
    }

    /** The dossiers that are put aside and asleep: they stand in no part of my day. */
    @Transactional(readOnly = true)
    public Set<DossierId> asleep() {
        return mine().stream()
                .filter(Parked::isAsleep)
                .map(it -> it.stamp().dossier())
                .collect(Collectors.toSet());
    }

    /** Another word when something was put aside, woke or was taken out, and else the same. */
    @Transactional(readOnly = true)
    public String mark() {
        return mine().stream()
                .map(it -> it.stamp().dossier().value() + it.awake().getClass().getSimpleName())
                .collect(Collectors.joining(","));
    }

    /** Whatever anybody does in a matter that the law knows of, but for reminding themselves. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(Act act) {
        if (!(act instanceof ReminderAct)) stir(act.stamp().dossier());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(SomethingNew it) {
        stir(it.dossier());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(CaseClosed closed) {
        stir(closed.socialCase().dossier());
    }

    /** Not among those who have looked in the matter: that is read by others. */
    private void note(String what, DossierId dossier) {
        audit.note(Noted.that(what, Outcome.DONE).with(dossier.value().toString()));
    }

    private void stir(DossierId dossier) {
        if (Entry.current().isPresent()) stored.stir(dossier, clock.instant());
    }

    private Parked.Awake why(
            Parked it, Set<DossierId> byLaw, Set<DossierId> byReminder, Map<DossierId, Instant> reports) {
        if (byLaw.contains(it.stamp().dossier())) return new Parked.ByLaw();
        if (!it.isAsleep()) return it.awake();
        Instant came = reports.get(it.stamp().dossier());
        if (came != null) return new Parked.ByEvent(Stockholm.dayOf(came));
        Optional<LocalDate> come = it.until().filter(day -> !day.isAfter(today()));
        if (come.isPresent()) return new Parked.ByDay(come.get());
        return byReminder.contains(it.stamp().dossier()) ? new Parked.ByReminder() : it.awake();
    }

    /** Asked in the reader's own name: a report that they may not see tells them nothing. */
    private Map<DossierId, Instant> newReports(List<Parked> all) {
        Map<DossierId, Instant> since = all.stream()
                .filter(it -> it.onEvent() && it.isAsleep())
                .collect(Collectors.toMap(it -> it.stamp().dossier(), Parked::parkedAt));
        return since.isEmpty() ? Map.of() : dossiers.newReportsIn(since);
    }

    private Set<DossierId> byLaw(List<Parked> all) {
        Map<DossierId, List<Duty>> open =
                duties.openIn(all.stream().map(it -> it.stamp().dossier()).toList());
        return all.stream()
                .filter(it -> wakes(it, open.getOrDefault(it.stamp().dossier(), List.of())))
                .map(it -> it.stamp().dossier())
                .collect(Collectors.toSet());
    }

    private boolean wakes(Parked it, List<Duty> open) {
        boolean isLong = !today().isBefore(Stockholm.dayOf(it.parkedAt()).plus(WITHOUT_A_DAY));
        return isDemanded(open)
                || isLong && open.stream().anyMatch(duty -> duty.deadline().isEmpty());
    }

    private boolean isDemanded(List<Duty> open) {
        return open.stream().anyMatch(this::hasCome);
    }

    private boolean hasCome(Duty duty) {
        return duty.deadline().filter(it -> !it.dueOn().isAfter(today())).isPresent();
    }

    private LocalDate today() {
        return Stockholm.dayOf(clock.instant());
    }
}
