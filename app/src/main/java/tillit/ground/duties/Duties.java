package tillit.ground.duties;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.DossierId;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Refusal;
import tillit.ground.law.RuleId;
import tillit.ground.law.Stockholm;

/**
 * The duties as the rooms see them: what is owed about something, what somebody decides about it. What is started, kept or made void by an act
 * follows from the act ({@link Act}).
 *
 * <p>A duty that is hidden does not exist: what reads answers empty, what changes throws {@link java.util.NoSuchElementException} without a word.
 * Every change and every refused attempt leaves a line in the log.
 */
@Component
public class Duties {

    private final DutyRows rows;
    private final Changes changes;
    private final Amendments amendments;
    private final Audit audit;
    private final Clock clock;

    Duties(DutyRows rows, Changes changes, Amendments amendments, Audit audit, Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.amendments = amendments;
        this.audit = audit;
        this.clock = clock;
    }

    /** The duty. */
    @Transactional(readOnly = true)
    public Optional<Duty> find(DutyId id) {
        return rows.find(id);
    }

    /** Everything that is or was owed about the subject, what is due first standing first. */
    @Transactional(readOnly = true)
    public List<Duty> of(UUID subject) {
        return rows.ofSubjects(List.of(subject));
    }

    /** The same for several subjects; one of which nothing is owed is not in the answer. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Duty>> of(Collection<UUID> subjects) {
        return rows.ofSubjects(subjects).stream().collect(groupingBy(Duty::subject));
    }

    /** Everything that is or was owed by law in the dossier, what is due first standing first. */
    @Transactional(readOnly = true)
    public List<Duty> of(DossierId dossier) {
        return rows.ofDossier(dossier);
    }

    /** What is open by law and due first in each of the dossiers; one in which nothing is open is not in the answer. */
    @Transactional(readOnly = true)
    public Map<DossierId, Duty> firstOpenIn(Collection<DossierId> dossiers) {
        Map<DossierId, Duty> first = new HashMap<>();
        rows.openIn(dossiers).forEach(duty -> first.putIfAbsent(duty.stamp().dossier(), duty));
        return first;
    }

    /** What is open by law in each of the dossiers, what is due first standing first; one in which nothing is open is not in the answer. */
    @Transactional(readOnly = true)
    public Map<DossierId, List<Duty>> openIn(Collection<DossierId> dossiers) {
        return rows.openIn(dossiers).stream()
                .collect(groupingBy(duty -> duty.stamp().dossier()));
    }

    /** What has been changed of the duty, oldest first. */
    @Transactional(readOnly = true)
    public List<Change> history(DutyId id) {
        return changes.of(id);
    }

    /**
     * What a change of a rule touches, of the open duties in the units of the one who asks.
     *
     * @param from the day from which the rule is another
     */
    @Transactional(readOnly = true)
    public Touched touchedBy(RuleId rule, LocalDate from) {
        return Touched.of(rows.openByRule(rule), from);
    }

    /**
     * Prolongs by a decision to a day, which nothing moves; the old day stays in the history.
     *
     * @param basis what decision it rests on: an id or a key, no free text
     * @throws DutyEnded if it has been kept or made void
     * @throws ExtensionNotAllowed if its rule knows no extension
     * @throws ExtensionTooLate if its last permissible moment has passed
     * @throws NewDayNotLater if the day is not later than the one that applies
     * @throws ReasonMissing if there is no reason
     */
    @Transactional
    public Duty extend(DutyId id, LocalDate newDueOn, String reason, String basis) {
        return done(
                "duty-extended",
                id,
                duty -> amendments.extend(
                        duty,
                        newDueOn,
                        clock.instant(),
                        Optional.of(ReasonMissing.in(reason, duty.rule())),
                        Optional.of(basis)));
    }

    /**
     * Makes it void: it turned out not to be owed.
     *
     * @throws DutyEnded if it has been kept or made void
     * @throws ReasonMissing if there is no reason
     */
    @Transactional
    public Duty voidDuty(DutyId id, String reason) {
        return done(
                "duty-voided",
                id,
                duty -> amendments.makeVoid(
                        duty, clock.instant(), Optional.empty(), Optional.of(ReasonMissing.in(reason, duty.rule()))));
    }

    /**
     * Gives it to a colleague, or back to the unit's queue. A colleague of another unit must have been assigned the dossier, or does not see it.
     *
     * @throws DutyEnded if it has been kept or made void
     */
    @Transactional
    public Duty giveTo(DutyId id, Optional<UserId> owner) {
        return done("duty-given", id, duty -> amendments.give(duty, owner));
    }

    /** Gives all that is open about the subject. */
    @Transactional
    public void giveAll(UUID subject, Optional<UserId> owner) {
        rows.ofSubjects(List.of(subject)).stream()
                .filter(duty -> isOthers(duty, owner))
                .forEach(duty -> giveTo(duty.id(), owner));
    }

    /** Gives all that is open in the dossier. */
    @Transactional
    public void giveAll(DossierId dossier, Optional<UserId> owner) {
        rows.ofDossier(dossier).stream()
                .filter(duty -> isOthers(duty, owner))
                .forEach(duty -> giveTo(duty.id(), owner));
    }

    /** Gives all that one colleague owes in the dossier to another; what others owe there stays with them. */
    @Transactional
    public void pass(DossierId dossier, UserId from, UserId to) {
        rows.ofDossier(dossier).stream()
                .filter(duty -> duty.isOpen() && duty.owner().equals(Optional.of(from)))
                .forEach(duty -> giveTo(duty.id(), Optional.of(to)));
    }

    /** What a colleague owes, of what the one who asks sees: what is due first stands first. */
    @Transactional(readOnly = true)
    public List<Duty> openOf(UserId owner) {
        return rows.openOf(owner);
    }

    /**
     * Counts again what an act has started, because a fact such as its moment was wrong: by the law on the corrected day. What is no longer owed
     * becomes void, what now is owed is opened, a day that an extension has set stays. A breach that was none disappears, and stays in the history.
     *
     * @param corrected the act as it truly was, with the same subject and the same {@link Act#actId}
     * @return what the act has started, as it now is
     * @throws ReasonMissing if there is no reason
     */
    @Transactional
    public List<Duty> recompute(Act corrected, String reason) {
        return recount(corrected, reason, true);
    }

    /**
     * As {@link #recompute}, for a matter in which it has been decided: what has been started is counted again, and nothing is started that nobody
     * could end any more.
     *
     * @throws ReasonMissing if there is no reason
     */
    @Transactional
    public List<Duty> recomputeStarted(Act corrected, String reason) {
        return recount(corrected, reason, false);
    }

    /**
     * Says that an act that was told has not happened: what it started and is open is void, and may be started again by the same act if it happens.
     *
     * @throws ReasonMissing if there is no reason
     */
    @Transactional
    public void undo(Act mistaken, String reason) {
        if (reason.isBlank()) throw new ReasonMissing();
        amendments.undo(mistaken, reason.strip());
        audit.note(Noted.about(mistaken.stamp().dossier().value(), "duties-recomputed", Outcome.DONE)
                .with(mistaken.actId().toString()));
    }

    private List<Duty> recount(Act corrected, String reason, boolean mayStart) {
        if (reason.isBlank()) throw new ReasonMissing();
        List<Duty> now = amendments.recount(corrected, reason.strip(), mayStart);
        audit.note(Noted.about(corrected.stamp().dossier().value(), "duties-recomputed", Outcome.DONE)
                .with(corrected.actId() + " " + Stockholm.dayOf(corrected.at())));
        return now;
    }

    private static boolean isOthers(Duty duty, Optional<UserId> owner) {
        return duty.isOpen() && !duty.owner().equals(owner);
    }

    private Duty done(String action, DutyId id, UnaryOperator<Duty> act) {
        Duty duty = amendments.hold(id);
        Noted line = Noted.about(duty.stamp().dossier().value(), action, Outcome.DONE)
                .with(id.value() + " " + duty.rule());
        try {
            Duty changed = act.apply(duty);
            audit.note(line);
            return changed;
        } catch (Refusal refused) {
            audit.noteApart(
                    new Noted(action, Outcome.REFUSED, line.dossier(), null, line.detail() + " " + refused.key()));
            throw refused;
        }
    }
}
