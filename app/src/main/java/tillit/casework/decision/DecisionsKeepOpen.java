package tillit.casework.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.KeepsOpen;
import tillit.ground.law.Refusal;
import tillit.ground.law.Stockholm;

/** A case with a measure that has not ended, or a decision on its way, is not closed. */
@Component
@Order(20)
class DecisionsKeepOpen implements KeepsOpen {

    private final StoredDecisions decisions;
    private final StoredMeasures measures;
    private final DecisionLog log;

    DecisionsKeepOpen(StoredDecisions decisions, StoredMeasures measures, DecisionLog log) {
        this.decisions = decisions;
        this.measures = measures;
        this.log = log;
    }

    @Override
    public List<Refusal> in(CaseId id) {
        List<Refusal> open = new ArrayList<>();
        boolean written = decisions.in(id).stream()
                .anyMatch(it -> !(it instanceof Decision.Taken) && !(it instanceof Decision.ThrownAway));
        LocalDate today = Stockholm.dayOf(log.now());
        if (measures.in(id).stream().anyMatch(it -> it.state() != Measure.State.ENDED || it.endsAfter(today)))
            open.add(new DecisionRefusal.MeasureRuns());
        if (written) open.add(new DecisionRefusal.OnItsWay());
        return open;
    }
}
