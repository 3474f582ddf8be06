package tillit.casework.commission;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tillit.casework.decision.DecisionAct;
import tillit.casework.decision.Measure;
import tillit.casework.decision.MeasureId;
import tillit.casework.decision.Measures;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;

/** When a measure ends, so does what was commissioned of it: at once, or for its provider after the last day of one that goes on. */
@Component
class CommissionsEnd {

    private final StoredCommissions stored;
    private final Measures measures;
    private final CommissionLog log;

    CommissionsEnd(StoredCommissions stored, Measures measures, CommissionLog log) {
        this.stored = stored;
        this.measures = measures;
        this.log = log;
    }

    @EventListener(condition = "#act.act() == 'intervention-ended'")
    void on(DecisionAct.MeasureAct act) {
        stored.of(act.measure()).stream().filter(Commission::runs).forEach(it -> end(it, act.measure()));
    }

    private void end(Commission it, MeasureId id) {
        LocalDate today = log.today();
        Optional<LocalDate> last = measures.find(id).map(Measure::ended).filter(day -> day.isAfter(today));
        if (stored.hold(it.id()).filter(Commission::runs).isEmpty()) return; // its provider was faster
        Stamp stamp = stored.stampOf(it.id());
        log.step(stamp, it, CommissionStep.What.ENDED, false, last.orElse(today), "");
        last.ifPresentOrElse(
                day -> stored.endsAfter(it.id(), today, day),
                () -> stored.ends(it.id(), Commission.State.ENDED, today));
        log.happened(stamp, it.id(), "commission-ended", Ids.next(), log.now(), Map.of());
    }
}
