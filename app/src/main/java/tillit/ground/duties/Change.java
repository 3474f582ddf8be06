package tillit.ground.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tillit.ground.access.UserId;

/**
 * That a date, a version or an owner of a duty was changed: the old one stays beside the new.
 *
 * @param reason why, as somebody wrote it
 * @param basis the decision or the act that it rests on
 */
public record Change(
        DutyId duty,
        Instant at,
        UserId by,
        What what,
        Optional<String> reason,
        Optional<String> basis,
        Terms was,
        Terms is) {

    /** What was done. */
    public enum What {
        /** A fact was corrected, and the days counted again. */
        RECOMPUTED,
        /** A decision set a later day. */
        EXTENDED,
        /** Somebody else owes it, or it went back to the unit's queue. */
        GIVEN
    }

    /** What can be changed of a duty, as it was at one time. */
    public record Terms(
            LocalDate ruleFrom,
            Instant startedAt,
            Optional<Instant> dueAt,
            Optional<Instant> latestAt,
            Optional<UserId> owner,
            Optional<Instant> breachedAt) {

        static Terms of(Duty duty) {
            return new Terms(
                    duty.ruleFrom(),
                    duty.cause().at(),
                    duty.deadline().map(it -> it.dueAt()),
                    duty.deadline().map(it -> it.latestAt()),
                    duty.owner(),
                    duty.breachedAt());
        }
    }
}
