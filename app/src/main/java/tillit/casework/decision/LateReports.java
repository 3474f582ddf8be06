package tillit.casework.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;

/** That the report of a quarter has gone to IVO and the municipal auditors: what its sender sees in it, once. SoL (2025:400) 34 kap. 1 §. */
@Component
class LateReports {

    /** What a measure had become between the report and the day on which that is written down, by its name in {@code law/acts.yaml}. */
    private static final String OVER = "over-since";

    private final LateMeasures late;
    private final LateEnds ends;
    private final StoredMeasures measures;
    private final StoredLateReports stored;
    private final LateActs acts;

    LateReports(LateMeasures late, LateEnds ends, StoredMeasures measures, StoredLateReports stored, LateActs acts) {
        this.late = late;
        this.ends = ends;
        this.measures = measures;
        this.stored = stored;
        this.acts = acts;
    }

    /** What the reader sees in the report of the quarter, and what of it has been reported. */
    @Transactional
    LateReport of(Quarter quarter) {
        return report(quarter, late.in(quarter));
    }

    /**
     * Writes down that it has gone, for what the sender sees in it and nobody has written down before.
     *
     * @param seen {@link LateReport#seen} as the page showed it
     * @param on the day on which it went
     * @throws LateRefusal all that hinders it
     */
    @Transactional
    void sent(Quarter quarter, String seen, @Nullable LocalDate on) {
        if (!quarter.hasEnded(late.today())) throw new LateRefusal.QuarterRuns();
        late.find(quarter).stream()
                .map(it -> it.measure().id())
                .distinct()
                .sorted(Comparator.comparing(MeasureId::value))
                .forEach(measures::hold);
        LateReport report = report(quarter, late.find(quarter));
        if (report.left().isEmpty()) throw new LateRefusal.NothingLeft();
        Refusals.throwAny(faults(report, seen, on));
        report.left().forEach(it -> sent(it, quarter, Optional.ofNullable(on).orElseThrow()));
    }

    private void sent(LateMeasures.Late it, Quarter quarter, LocalDate on) {
        Measure measure = it.measure();
        Optional<LocalDate> over = it.waiting().overOn(late.today());
        Optional<LocalDate> inIt = over.filter(day -> !day.isAfter(on));
        StoredLateReports.Line line = acts.line(measure, LateActs.REPORTED, on);
        stored.add(line, measure.id(), quarter, it.waiting(), inIt.orElse(null));
        boolean isOwed =
                over.isPresent() && stored.waitsFor(measure.id(), it.waiting().since());
        acts.publish(measure, LateActs.REPORTED, line, isOwed ? Set.of(OVER) : Set.of());
        if (inIt.isPresent()) ends.settled(measure, line);
    }

    private LateReport report(Quarter quarter, List<LateMeasures.Late> all) {
        List<MeasureId> ids =
                all.stream().map(it -> it.measure().id()).distinct().toList();
        return new LateReport(quarter, all, stored.of(ids), stored.endsOf(ids), quarter.hasEnded(late.today()));
    }

    private List<Refusal> faults(LateReport report, String seen, @Nullable LocalDate on) {
        List<Refusal> found = new ArrayList<>();
        if (!report.seen().equals(seen)) found.add(new LateRefusal.ChangedSince());
        if (on == null) found.add(new LateRefusal.SentDayMissing());
        else if (on.isAfter(late.today())) found.add(new LateRefusal.NotSentYet());
        else if (!report.quarter().hasEnded(on)) found.add(new LateRefusal.SentTooEarly());
        return found;
    }
}
