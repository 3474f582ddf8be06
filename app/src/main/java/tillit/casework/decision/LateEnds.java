package tillit.casework.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Entry;
import tillit.ground.access.Membership;
import tillit.ground.access.Role;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.page.Missing;

/** What was reported as late and is carried out, or has ended: IVO and the municipal auditors are told on which day. SoL (2025:400) 34 kap. 2 §. */
@Component
class LateEnds {

    /** Ours: more of one unit is not read. */
    private static final int ROWS = 1_000;

    private final LateMeasures late;
    private final StoredMeasures measures;
    private final StoredLateMeasures waitings;
    private final StoredLateReports stored;
    private final LateActs acts;

    LateEnds(
            LateMeasures late,
            StoredMeasures measures,
            StoredLateMeasures waitings,
            StoredLateReports stored,
            LateActs acts) {
        this.late = late;
        this.measures = measures;
        this.waitings = waitings;
        this.stored = stored;
        this.acts = acts;
    }

    /** A measure that was reported as late and waits no longer, which has not been told. @param on since when @param reportedOn when it was last reported */
    record Owed(Measure measure, Waiting waiting, LocalDate on, LocalDate reportedOn) {}

    /** Of the reader's units, what was granted first first. */
    @Transactional(readOnly = true)
    List<Owed> owed() {
        return owedOf(Entry.me().memberships().stream()
                .filter(it -> it.role() != Role.DELIVERER)
                .map(Membership::unit)
                .distinct()
                .flatMap(it -> stored.untoldIn(it.value(), ROWS).stream())
                .toList());
    }

    /**
     * Writes down that IVO and the auditors have been told on which day measures were carried out, or ended.
     *
     * @param on the day on which they were told
     * @throws Missing if one of the measures does not exist for the one who writes
     * @throws LateRefusal all that hinders it
     */
    @Transactional
    void told(List<MeasureId> ids, @Nullable LocalDate on) {
        List<Measure> held = ids.stream()
                .distinct()
                .sorted(Comparator.comparing(MeasureId::value))
                .map(it -> measures.hold(it).orElseThrow(Missing::new))
                .toList();
        List<Owed> owed = owedOf(held);
        Refusals.throwAny(faults(held, owed, on));
        for (Owed it : owed) {
            StoredLateReports.Line line = acts.line(
                    it.measure(), LateActs.END_REPORTED, Optional.ofNullable(on).orElseThrow());
            if (!stored.addEnd(line, it.measure().id(), it.waiting())) throw new LateRefusal.NothingToTell();
            settled(it.measure(), line);
        }
    }

    /** Nothing more is owed of a measure when each time that was reported has been told to be over. */
    void settled(Measure measure, StoredLateReports.Line line) {
        if (owedOf(List.of(measure)).isEmpty()) acts.publish(measure, LateActs.END_REPORTED, line, Set.of());
    }

    private List<Owed> owedOf(List<Measure> of) {
        List<MeasureId> ids = of.stream().map(Measure::id).toList();
        Map<MeasureId, List<MeasureEvent>> happened = waitings.eventsOf(ids);
        List<Reported> reported = stored.of(ids);
        List<Reported.End> told = stored.endsOf(ids);
        List<Owed> owed = new ArrayList<>();
        for (Measure measure : of)
            bySince(measure, happened.getOrDefault(measure.id(), List.of())).forEach((since, waiting) -> {
                List<Reported> reports = reported.stream()
                        .filter(it ->
                                it.measure().equals(measure.id()) && it.since().equals(since))
                        .toList();
                boolean isTold = reports.stream().anyMatch(Reported::isOver)
                        || told.stream()
                                .anyMatch(it -> it.measure().equals(measure.id())
                                        && it.since().equals(since));
                if (reports.isEmpty() || isTold) return;
                LocalDate reportedOn = reports.getLast().sentOn();
                waiting.overOn(late.today()).ifPresent(on -> owed.add(new Owed(measure, waiting, on, reportedOn)));
            });
        return owed;
    }

    /** What began and was interrupted on one day waited, if at all, from the interruption. */
    private static Map<LocalDate, Waiting> bySince(Measure measure, List<MeasureEvent> happened) {
        Map<LocalDate, Waiting> waitings = new LinkedHashMap<>();
        Waiting.of(measure, happened).forEach(it -> waitings.put(it.since(), it));
        return waitings;
    }

    private List<Refusal> faults(List<Measure> held, List<Owed> owed, @Nullable LocalDate on) {
        List<Refusal> found = new ArrayList<>();
        if (held.isEmpty()) found.add(new LateRefusal.NoneChosen());
        for (Measure measure : held)
            if (owed.stream().noneMatch(it -> it.measure().id().equals(measure.id())))
                found.add(
                        measure.waitsSince().isPresent() || measure.endsAfter(late.today())
                                ? new LateRefusal.NotCarriedOut()
                                : new LateRefusal.NothingToTell());
        if (on == null) found.add(new LateRefusal.ToldDayMissing());
        else if (on.isAfter(late.today())) found.add(new LateRefusal.NotToldYet());
        else if (owed.stream().anyMatch(it -> on.isBefore(it.on()))) found.add(new LateRefusal.ToldTooEarly());
        return found;
    }
}
