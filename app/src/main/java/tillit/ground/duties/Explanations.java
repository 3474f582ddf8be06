package tillit.ground.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.law.Deadline;
import tillit.ground.law.Law;
import tillit.ground.law.Length;
import tillit.ground.law.RuleVersion;
import tillit.ground.law.Start;
import tillit.ground.law.Stockholm;
import tillit.ground.law.Words;

/** Tells of a duty why it is owed and how its last day came about. */
@Component
public class Explanations {

    private final Law law;
    private final Changes changes;

    Explanations(Law law, Changes changes) {
        this.law = law;
        this.changes = changes;
    }

    /** The answer to "why?" for a duty that the one who asks has been shown. */
    @Transactional(readOnly = true)
    public Explanation of(Duty duty) {
        RuleVersion rule = law.rule(duty.rule(), duty.ruleFrom());
        Optional<Length> length = length(rule, duty.cause());
        return new Explanation(
                rule,
                law.meaning(duty.cause().act()).orElseThrow(),
                duty.cause().at(),
                duty.deadline().map(Deadline::countedFrom),
                length,
                duty.deadline().map(it -> lastDay(duty, it, length)).orElseGet(LastDay.None::new),
                duty.deadline().map(Deadline::planOn));
    }

    private static Optional<Length> length(RuleVersion rule, Duty.Cause cause) {
        return rule.starts().stream()
                .filter(start -> start.act().equals(cause.act()))
                .filter(start -> cause.traits().containsAll(start.when()))
                .filter(start -> start.unless().stream().noneMatch(cause.traits()::contains))
                .map(Start::length)
                .findFirst();
    }

    private LastDay lastDay(Duty duty, Deadline deadline, Optional<Length> length) {
        Optional<LocalDate> before = dayBeforeExtensions(duty);
        if (before.isPresent()) return new LastDay.Decided(before.get(), deadline.latestOn());
        if (deadline.latestOn().equals(deadline.dueOn())) return new LastDay.Counted(deadline.latestOn());
        boolean atOnce = length.filter(it -> it instanceof Length.SameDay || it instanceof Length.AtOnce)
                .isPresent();
        Optional<Words> closed = law.calendar().name(deadline.dueOn()).filter(it -> !atOnce);
        return closed.<LastDay>map(it -> new LastDay.Moved(deadline.dueOn(), it, deadline.latestOn()))
                .orElseGet(() -> new LastDay.NextDay(deadline.dueOn(), deadline.latestOn()));
    }

    private Optional<LocalDate> dayBeforeExtensions(Duty duty) {
        List<Change> extensions = changes.of(duty.id()).stream()
                .filter(change -> change.what() == Change.What.EXTENDED)
                .toList();
        return extensions.stream()
                .findFirst()
                .flatMap(first -> first.was().dueAt())
                .map(Stockholm::dayOf);
    }
}
