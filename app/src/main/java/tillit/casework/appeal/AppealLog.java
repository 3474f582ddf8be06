package tillit.casework.appeal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;

/** What is done in this room leaves a line in the log, a line on the time line of the case, a step of the appeal, and an act that the duties hear. */
@Component
class AppealLog {

    private final StoredAppeals stored;
    private final Audit audit;
    private final Cases cases;
    private final Dossiers dossiers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppealLog(
            StoredAppeals stored,
            Audit audit,
            Cases cases,
            Dossiers dossiers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stored = stored;
        this.audit = audit;
        this.cases = cases;
        this.dossiers = dossiers;
        this.events = events;
        this.clock = clock;
    }

    /** What every row in the case is stamped with. @throws Missing if the case does not exist for the one who asks */
    Stamp stamp(CaseId id) {
        return dossiers.stampOf(id.dossier()).orElseThrow(Missing::new);
    }

    /** In the log, and as a step of the appeal. */
    void step(Stamp stamp, AppealId appeal, AppealStep.What step, LocalDate on, String words, String what) {
        audit.note(Noted.about(stamp.dossier().value(), what, Outcome.DONE)
                .with(appeal.value().toString()));
        stored.add(
                Ids.next(),
                appeal,
                stamp,
                new AppealStep(step, on, words, Entry.me().id(), now()));
    }

    /** The same, and on the time line. */
    void happened(Stamp stamp, AppealId appeal, AppealStep.What step, LocalDate on, String words, String what) {
        step(stamp, appeal, step, on, words, what);
        cases.happened(stamp, what, noon(on), appeal.value());
    }

    void publish(Stamp stamp, UUID subject, String act, Instant at) {
        publish(stamp, subject, act, at, Set.of(), Map.of());
    }

    void publish(Stamp stamp, UUID subject, String act, Instant at, Set<String> traits, Map<String, LocalDate> days) {
        events.publishEvent(new AppealAct(
                subject,
                act,
                Ids.next(),
                at,
                stamp,
                cases.carriersOf(new CaseId(stamp.dossier().value())).stream().findFirst(),
                traits,
                days));
    }

    void read(CaseId id, String what, boolean found) {
        audit.note(Noted.about(id.value(), what, found ? Outcome.READ : Outcome.NOT_FOUND));
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
