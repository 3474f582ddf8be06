package tillit.casework.commission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Stockholm;

/** What is done in this room leaves a line in the log and a step of the commission; what concerns the case, also a line on its time line and an act that the duties hear. */
@Component
class CommissionLog {

    private final StoredSteps steps;
    private final Audit audit;
    private final Cases cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CommissionLog(StoredSteps steps, Audit audit, Cases cases, ApplicationEventPublisher events, Clock clock) {
        this.steps = steps;
        this.audit = audit;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** In the log, and as a step. @param theirs whether somebody of the provider does it @return the step's id */
    UUID step(Stamp stamp, Commission of, CommissionStep.What what, boolean theirs, LocalDate on, String words) {
        audit.note(Noted.about(of.socialCase().value(), act(what), Outcome.DONE)
                .with(of.id().value().toString()));
        UUID id = Ids.next();
        steps.add(
                stamp,
                of,
                new CommissionStep(id, what, theirs, on, words, Entry.me().id(), now(), null));
        return id;
    }

    /** On the time line, and to the duties. @param actId the same for the same thing however often it is told */
    void happened(Stamp stamp, CommissionId of, String act, UUID actId, Instant at, Map<String, LocalDate> days) {
        cases.happened(stamp, act, at, of.value());
        publish(stamp, of, act, actId, at, days);
    }

    void publish(Stamp stamp, CommissionId of, String act, UUID actId, Instant at, Map<String, LocalDate> days) {
        events.publishEvent(new CommissionAct(
                of,
                act,
                actId,
                at,
                stamp,
                cases.carriersOf(new CaseId(stamp.dossier().value())).stream().findFirst(),
                days));
    }

    void read(CaseId id, String what, CommissionId commission) {
        audit.note(Noted.about(id.value(), what, Outcome.READ)
                .with(commission.value().toString()));
    }

    void missed(CommissionId id, String what) {
        audit.note(Noted.about(id.value(), what, Outcome.NOT_FOUND));
    }

    static String act(CommissionStep.What what) {
        return switch (what) {
            case PLACED -> "commission-placed";
            case ACKNOWLEDGED -> "commission-acknowledged";
            case DECLINED -> "commission-declined";
            case STARTED -> "commission-started";
            case REPORTED -> "commission-reported";
            case DONE -> "commission-done";
            case WITHDRAWN -> "commission-withdrawn";
            case ENDED -> "commission-ended";
        };
    }

    /** Now, if that is the day; otherwise the middle of that day. */
    Instant noon(LocalDate day) {
        return today().equals(day)
                ? now()
                : day.atTime(LocalTime.NOON).atZone(Stockholm.ZONE).toInstant();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return Stockholm.dayOf(clock.instant());
    }
}
