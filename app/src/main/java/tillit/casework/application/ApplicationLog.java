package tillit.casework.application;

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

/** What is done in this room leaves a line in the log, a line on the time line of the case, a step of the application, and an act that the duties hear. */
@Component
class ApplicationLog {

    private final StoredApplications stored;
    private final Audit audit;
    private final Cases cases;
    private final Dossiers dossiers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApplicationLog(
            StoredApplications stored,
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

    /** In the log, as a step of the application, and on the time line. */
    void happened(Stamp stamp, ApplicationId id, ApplicationStep.What step, Instant at, String words) {
        audit.note(Noted.about(stamp.dossier().value(), step.act(), Outcome.DONE)
                .with(id.value().toString()));
        stored.add(
                id,
                stamp,
                new ApplicationStep(step, Stockholm.dayOf(at), words, Entry.me().id(), now()));
        cases.happened(stamp, step.act(), at, id.value());
    }

    /** To the duties, about the application. @param act its name in {@code law/acts.yaml} */
    void publish(Stamp stamp, ApplicationId id, String act, Instant at) {
        publish(stamp, id.value(), act, at, Set.of(), Map.of(), Set.of(id.value()));
    }

    void publish(
            Stamp stamp,
            UUID subject,
            String act,
            Instant at,
            Set<String> traits,
            Map<String, LocalDate> days,
            Set<UUID> settles) {
        CaseId id = new CaseId(stamp.dossier().value());
        events.publishEvent(new ApplicationAct(
                subject,
                act,
                Ids.next(),
                at,
                stamp,
                cases.carriersOf(id).stream().findFirst(),
                traits,
                days,
                settles));
    }

    void read(UUID about, String what, boolean found) {
        audit.note(Noted.about(about, what, found ? Outcome.READ : Outcome.NOT_FOUND));
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
