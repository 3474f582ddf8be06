package tillit.ground.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.law.Deadline;
import tillit.ground.law.Owed;
import tillit.ground.law.RuleId;

/**
 * Something that the law promises somebody (skyldighet): with a source, an owner, a clock and, in the end, a proof.
 *
 * @param subject what it is about
 * @param ruleFrom the first day of the rule's version that it is judged by
 * @param quiet whether it is nobody's promise by law, but somebody's own reminder: never late and never breached
 * @param deadline empty where the law names no time
 * @param owner empty if it lies in the unit's queue
 * @param breachedAt when it was found that the last permissible moment had passed; it stays when the duty is kept too late
 */
public record Duty(
        DutyId id,
        Stamp stamp,
        UUID subject,
        RuleId rule,
        LocalDate ruleFrom,
        boolean quiet,
        Cause cause,
        Optional<Deadline> deadline,
        UnitId unit,
        Optional<UserId> owner,
        State state,
        Optional<Instant> breachedAt,
        Instant createdAt) {

    /** The act that started it. */
    public record Cause(String act, UUID id, Instant at, Set<String> traits) {
        public Cause {
            traits = Set.copyOf(traits);
        }

        static Cause of(Act act) {
            return new Cause(act.act(), act.actId(), act.at(), act.traits());
        }
    }

    /** Whether it is still owed. From {@link Open} one comes to the other two, and from those nowhere. */
    public sealed interface State {}

    /** It is to be done. */
    public record Open() implements State {}

    /** It was done. @param at the legal moment of the act that did it */
    public record Fulfilled(Instant at, UserId by, String act) implements State {}

    /**
     * It is no longer owed.
     *
     * @param act what made it so by law; its own act if a corrected fact showed that it was never owed; empty if somebody decided it
     * @param reason as it was written down; never empty where somebody decided it or corrected a fact
     */
    public record Void(Instant at, UserId by, Optional<String> act, Optional<String> reason) implements State {}

    /** Whether it is still to be done. */
    public boolean isOpen() {
        return state instanceof Open;
    }

    /** Whether its calendar end has passed: a warning. */
    public boolean isLate(Instant now) {
        return !quiet && deadline.map(it -> it.isLate(now)).orElse(false);
    }

    /** Whether its last permissible moment has passed, marked or not. */
    public boolean isBreached(Instant now) {
        return breachedAt.isPresent() || brokenAt(now);
    }

    /** How it stands. */
    public Standing standing(Instant now) {
        return Standing.of(this, now);
    }

    /** Whether a corrected fact showed that it was never owed: then the act that started it is what made it void. */
    boolean isVoidByCorrection() {
        return state instanceof Void gone && gone.act().equals(Optional.of(cause.act()));
    }

    static Duty startedBy(Act act, Owed owed, Instant now) {
        return new Duty(
                new DutyId(Ids.next()),
                act.stamp(),
                act.subject(),
                owed.rule().rule(),
                owed.rule().from(),
                owed.rule().quiet(),
                Cause.of(act),
                owed.deadline(),
                act.stamp().unit(),
                act.owner(),
                new Open(),
                Optional.empty(),
                now);
    }

    Duty fulfilled(Instant at, UserId by, String act, Instant now) {
        return in(new Fulfilled(at, by, act)).marked(now);
    }

    Duty voided(Instant at, UserId by, Optional<String> act, Optional<String> reason) {
        return in(new Void(at, by, act, reason));
    }

    Duty until(Deadline set) {
        return with(ruleFrom, cause, Optional.of(set), owner);
    }

    Duty givenTo(Optional<UserId> somebody) {
        return with(ruleFrom, cause, deadline, somebody);
    }

    Duty recounted(Act corrected, Owed owed, Optional<Deadline> again, Instant now) {
        return with(owed.rule().from(), Cause.of(corrected), again, owner).marked(now);
    }

    /** With the mark of a breach that the facts, as they now are, give: what was kept in time has none, whenever that was written down. */
    private Duty marked(Instant now) {
        Optional<Instant> standing = breachedAt.filter(mark -> brokenAt(mark));
        Optional<Instant> mark =
                switch (state) {
                    case Fulfilled kept ->
                        brokenAt(kept.at()) ? standing.or(() -> Optional.of(later(kept.at(), now))) : Optional.empty();
                    case Open open ->
                        standing; // what has not been found yet is found by the sweep, which tells the manager
                    case Void gone -> standing;
                };
        return new Duty(
                id, stamp, subject, rule, ruleFrom, quiet, cause, deadline, unit, owner, state, mark, createdAt);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private boolean brokenAt(Instant moment) {
        return !quiet && deadline.map(it -> it.isBreached(moment)).orElse(false);
    }

    private Duty in(State next) {
        if (!isOpen()) throw new DutyEnded(rule);
        return new Duty(
                id, stamp, subject, rule, ruleFrom, quiet, cause, deadline, unit, owner, next, breachedAt, createdAt);
    }

    private Duty with(LocalDate from, Cause why, Optional<Deadline> when, Optional<UserId> who) {
        return new Duty(id, stamp, subject, rule, from, quiet, why, when, unit, who, state, breachedAt, createdAt);
    }
}
