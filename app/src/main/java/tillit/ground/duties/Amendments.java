package tillit.ground.duties;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Entry;
import tillit.ground.access.UserId;
import tillit.ground.law.Deadline;
import tillit.ground.law.Law;
import tillit.ground.law.Owed;
import tillit.ground.law.RuleId;
import tillit.ground.law.Stockholm;

/** What may be changed of a duty, and when; each change with the old beside the new. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Amendments {

    private final DutyRows rows;
    private final Changes changes;
    private final Escalations escalations;
    private final Law law;
    private final Clock clock;

    Amendments(DutyRows rows, Changes changes, Escalations escalations, Law law, Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.escalations = escalations;
        this.law = law;
        this.clock = clock;
    }

    /** The duty, held until the transaction ends. */
    Duty hold(DutyId id) {
        return rows.hold(id).orElseThrow(NoSuchElementException::new);
    }

    /** @param decidedAt when the extension was decided: before the time is out, or not at all */
    Duty extend(Duty duty, LocalDate newDay, Instant decidedAt, Optional<String> reason, Optional<String> basis) {
        RuleId rule = duty.rule();
        if (!duty.isOpen()) throw new DutyEnded(rule);
        boolean allowed = law.rule(rule, duty.ruleFrom()).extension().isPresent();
        Deadline old = duty.deadline().filter(it -> allowed).orElseThrow(() -> new ExtensionNotAllowed(rule));
        if (old.isBreached(decidedAt)) throw new ExtensionTooLate(rule);
        LocalDate decidedOn = Stockholm.dayOf(decidedAt);
        if (!newDay.isAfter(old.dueOn()) || newDay.isBefore(decidedOn)) throw new NewDayNotLater(rule);
        return amend(duty, duty.until(law.setTo(newDay, decidedOn)), Change.What.EXTENDED, reason, basis);
    }

    Duty give(Duty duty, Optional<UserId> to) {
        if (duty.owner().equals(to)) return duty;
        if (!duty.isOpen()) throw new DutyEnded(duty.rule());
        return amend(duty, duty.givenTo(to), Change.What.GIVEN, Optional.empty(), Optional.empty());
    }

    Duty fulfil(Duty duty, Act act) {
        Instant now = clock.instant();
        Duty kept = duty.fulfilled(act.at(), Entry.me().id(), act.act(), now);
        boolean wasWronglyMarked =
                duty.breachedAt().isPresent() && kept.breachedAt().isEmpty();
        if (wasWronglyMarked) return amend(duty, kept, Change.What.RECOMPUTED, Optional.empty(), basis(act));
        rows.save(kept);
        return kept;
    }

    Duty makeVoid(Duty duty, Instant at, Optional<String> act, Optional<String> reason) {
        Duty gone = duty.voided(at, Entry.me().id(), act, reason);
        rows.save(gone);
        return gone;
    }

    /**
     * Counts again what the act has started, by the law on the corrected day. What was made void stays so, unless a correction did it.
     *
     * @param mayStart whether what now is owed is opened; not where what would end it has been done already
     */
    List<Duty> recount(Act corrected, String reason, boolean mayStart) {
        Map<RuleId, Owed> owed = owedBy(corrected);
        for (Duty duty : rows.holdStartedBy(corrected.subject(), corrected.actId())) {
            if (duty.isVoidByCorrection()) continue;
            Optional<Owed> again = Optional.ofNullable(owed.remove(duty.rule()));
            if (!(duty.state() instanceof Duty.Void)) recount(duty, again, corrected, reason);
        }
        if (mayStart) owed.values().forEach(it -> rows.add(Duty.startedBy(corrected, it, clock.instant())));
        return rows.holdStartedBy(corrected.subject(), corrected.actId());
    }

    /** Makes void what an act has started that turned out not to have happened. */
    void undo(Act mistaken, String reason) {
        rows.holdStartedBy(mistaken.subject(), mistaken.actId()).stream()
                .filter(Duty::isOpen)
                .forEach(duty ->
                        makeVoid(duty, clock.instant(), Optional.of(duty.cause().act()), Optional.of(reason)));
    }

    /** What is somebody else's time, as a party's to appeal, is shown where it is asked for and is nobody's duty here. */
    Map<RuleId, Owed> owedBy(Act act) {
        return law.startedBy(act.act(), act.at(), act.traits(), act.days()).stream()
                .filter(owed -> !law.isRight(owed.rule().rule()))
                .collect(toMap(owed -> owed.rule().rule(), identity()));
    }

    static Optional<String> basis(Act act) {
        return Optional.of(act.act() + " " + act.actId());
    }

    private void recount(Duty duty, Optional<Owed> owed, Act corrected, String reason) {
        if (owed.isPresent()) {
            Optional<Deadline> again =
                    isExtended(duty) ? duty.deadline() : owed.get().deadline();
            Duty recounted = duty.recounted(corrected, owed.get(), again, clock.instant());
            if (recounted.equals(duty)) return;
            amend(duty, recounted, Change.What.RECOMPUTED, Optional.of(reason), basis(corrected));
        } else if (duty.isOpen()) {
            // by the act that started it, also where the fact has become another act: so that it is owed again if that
            // was the mistake
            makeVoid(duty, clock.instant(), Optional.of(duty.cause().act()), Optional.of(reason));
        }
    }

    /** The day of an extension was set by a decision, and stays when another fact is corrected. */
    private boolean isExtended(Duty duty) {
        return changes.of(duty.id()).stream().anyMatch(change -> change.what() == Change.What.EXTENDED);
    }

    private Duty amend(Duty was, Duty is, Change.What what, Optional<String> reason, Optional<String> basis) {
        rows.save(is);
        changes.add(was, is, what, reason, basis);
        if (was.breachedAt().isPresent() && is.breachedAt().isEmpty()) escalations.withdraw(was.id());
        return is;
    }
}
