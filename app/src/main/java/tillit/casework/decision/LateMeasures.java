package tillit.casework.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Entry;
import tillit.ground.access.Membership;
import tillit.ground.access.Role;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Law;
import tillit.ground.law.RuleId;
import tillit.ground.law.Stockholm;

/**
 * What was granted and not carried out in three months, quarter by quarter, as it is reported to IVO and the municipal auditors; how long the months are the law's
 * rule says. What the reader does not see is not in it. SoL (2025:400) 34 kap. 1–3 §§.
 */
@Component
class LateMeasures {

    private static final RuleId RULE = new RuleId("reporting-late-measures");

    /** Ours: more of one unit is not read. */
    private static final int ROWS = 1_000;

    private final StoredLateMeasures stored;
    private final Law law;
    private final Audit audit;
    private final Clock clock;

    LateMeasures(StoredLateMeasures stored, Law law, Audit audit, Clock clock) {
        this.stored = stored;
        this.law = law;
        this.audit = audit;
        this.clock = clock;
    }

    /** A measure that is reported, and why. @param from the day on which the report looks: the quarter's last, or today while it runs */
    record Late(Measure measure, Waiting waiting, LocalDate from, LocalDate today) {}

    /** Those of the reader's units, what has waited longest first. */
    @Transactional
    List<Late> in(Quarter quarter) {
        List<Late> late = find(quarter);
        audit.note(Noted.that("late-measures-read", late.isEmpty() ? Outcome.NOT_FOUND : Outcome.READ)
                .with("quarter " + quarter + " rows " + late.size()));
        return late;
    }

    /** The same, for whoever writes about them, which leaves its own lines in the log. */
    List<Late> find(Quarter quarter) {
        return Entry.me().memberships().stream()
                .filter(it -> it.role() != Role.DELIVERER)
                .map(Membership::unit)
                .distinct()
                .flatMap(unit -> of(stored.lately(unit.value(), quarter, kinds(), ROWS), quarter).stream())
                .sorted(Comparator.comparing(it -> it.waiting().since()))
                .toList();
    }

    LocalDate today() {
        return Stockholm.dayOf(clock.instant());
    }

    private List<Late> of(List<Measure> measures, Quarter quarter) {
        Map<MeasureId, List<MeasureEvent>> events =
                stored.eventsOf(measures.stream().map(Measure::id).toList());
        LocalDate today = today();
        LocalDate from = quarter.hasEnded(today) ? quarter.last() : today;
        List<Late> late = new ArrayList<>();
        for (Measure measure : measures)
            for (Waiting waiting : Waiting.of(measure, events.getOrDefault(measure.id(), List.of())))
                if (waiting.isLateIn(quarter, lastDay(waiting), today))
                    late.add(new Late(measure, waiting, from, today));
        return late;
    }

    private List<String> kinds() {
        return law.measures().stream()
                .filter(tillit.ground.law.Measure::quarterly)
                .map(tillit.ground.law.Measure::id)
                .toList();
    }

    /** The last day that is in time; never where the law of that day asks for no report. */
    private LocalDate lastDay(Waiting waiting) {
        String act = waiting.interrupted() ? "intervention-interrupted" : "intervention-granted";
        return law
                .startedBy(
                        act,
                        waiting.since()
                                .atTime(LocalTime.NOON)
                                .atZone(Stockholm.ZONE)
                                .toInstant(),
                        Set.of())
                .stream()
                .filter(it -> it.rule().rule().equals(RULE))
                .flatMap(it -> it.deadline().stream())
                .map(it -> it.dueOn())
                .findFirst()
                .orElse(LocalDate.MAX);
    }
}
