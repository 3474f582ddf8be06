package tillit.casework.decision;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tillit.casework.cases.Cases;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;

/** That something late has been reported is told to the log, the time line of its case and what is owed. */
@Component
class LateActs {

    static final String REPORTED = "late-measure-reported";
    static final String END_REPORTED = "late-measure-carried-out-reported";

    private final Cases cases;
    private final DecisionLog log;
    private final ApplicationEventPublisher events;

    LateActs(Cases cases, DecisionLog log, ApplicationEventPublisher events) {
        this.cases = cases;
        this.log = log;
        this.events = events;
    }

    /** What is about to be written of a measure, with its place in the log and on the time line. */
    StoredLateReports.Line line(Measure measure, String act, LocalDate sentOn) {
        Stamp stamp = log.stamp(measure.socialCase());
        UUID id = Ids.next();
        StoredLateReports.Line line =
                new StoredLateReports.Line(id, stamp, sentOn, Entry.me().id(), log.now());
        log.happened(stamp, act, measure.id().value(), line.at());
        return line;
    }

    void publish(Measure measure, String act, StoredLateReports.Line line, Set<String> traits) {
        events.publishEvent(new DecisionAct.MeasureAct(
                measure.id(),
                act,
                line.id(),
                Measures.noon(line.sentOn(), line.at()),
                line.stamp(),
                cases.carriersOf(measure.socialCase()).stream().findFirst(),
                Map.of(),
                traits));
    }
}
