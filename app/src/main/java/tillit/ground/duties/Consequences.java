package tillit.ground.duties;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.law.Law;
import tillit.ground.law.Owed;
import tillit.ground.law.RuleId;
import tillit.ground.law.Stockholm;

/**
 * What follows from an act, in its own transaction: first what it keeps, then what it makes void and what it prolongs, and last what it
 * starts, so that an act that comes back (a yearly review) keeps the old duty and starts the new one.
 */
@Component
class Consequences {

    private final Law law;
    private final DutyRows rows;
    private final Amendments amendments;
    private final Clock clock;

    Consequences(Law law, DutyRows rows, Amendments amendments, Clock clock) {
        this.law = law;
        this.rows = rows;
        this.amendments = amendments;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(Act act) {
        LocalDate day = Stockholm.dayOf(act.at());
        open(act, law.fulfilledBy(act.act(), day)).forEach(duty -> amendments.fulfil(duty, act));
        open(act, law.voidedBy(act.act(), day))
                .forEach(duty -> amendments.makeVoid(duty, act.at(), Optional.of(act.act()), Optional.empty()));
        open(act, law.extendedBy(act.act(), day)).forEach(duty -> extend(duty, act));
        start(act);
    }

    private List<Duty> open(Act act, Set<RuleId> rules) {
        return rows.holdOpen(act.settles(), rules).stream()
                .filter(duty -> !duty.cause().id().equals(act.actId()))
                .toList();
    }

    private void extend(Duty duty, Act act) {
        LocalDate newDay = act.until().orElseThrow(() -> new IllegalArgumentException("an extension names its day"));
        amendments.extend(duty, newDay, act.at(), Optional.empty(), Amendments.basis(act));
    }

    private void start(Act act) {
        Map<RuleId, Owed> owed = amendments.owedBy(act);
        if (owed.isEmpty()) return;
        Set<RuleId> told = rows.holdStartedBy(act.subject(), act.actId()).stream()
                .filter(duty -> !duty.isVoidByCorrection()) // it had not happened, and now it has
                .map(Duty::rule)
                .collect(toSet());
        owed.values().stream()
                .filter(it -> !told.contains(it.rule().rule()))
                .map(it -> Duty.startedBy(act, it, clock.instant()))
                .forEach(rows::add);
    }
}
