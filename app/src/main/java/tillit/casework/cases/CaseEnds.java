package tillit.casework.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Entry;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.duties.Door;
import tillit.ground.duties.Duties;
import tillit.ground.duties.Duty;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.page.Missing;

/** A case in which nothing more is to be done is closed, for a reason: it leaves the lists of open cases, and a new report opens a new one. */
@Component
public class CaseEnds {

    private static final int LONGEST = 20_000;

    private final SocialCases cases;
    private final List<KeepsOpen> keepers;
    private final Duties duties;
    private final List<Door> doors;
    private final JdbcClient db;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseEnds(
            SocialCases cases,
            List<KeepsOpen> keepers,
            Duties duties,
            List<Door> doors,
            JdbcClient db,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.keepers = List.copyOf(keepers);
        this.duties = duties;
        this.doors = List.copyOf(doors);
        this.db = db;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Closes the case. Once more changes nothing.
     *
     * @param reason why nothing more is to be done
     * @throws Missing if there is no such case for the one who asks
     * @throws Refusal all that keeps it open: no reason, an investigation, a measure or a decision that has not come to its end, or something owed that can
     *     be done
     */
    @Transactional
    public void close(CaseId id, String reason) {
        SocialCase found = cases.hold(id).orElseThrow(Missing::new);
        if (!found.isOpen()) return;
        List<Refusal> open = keepsOpen(id, reason);
        if (!open.isEmpty())
            audit.noteApart(Noted.about(id.value(), "case-closed", Outcome.REFUSED)
                    .with(open.getFirst().key()));
        Refusals.throwAny(open);
        Instant now = clock.instant();
        write(found, reason.strip(), now);
        audit.note(Noted.about(id.value(), "case-closed", Outcome.DONE));
        cases.add(found.stamp(), new Happening(now, "case-closed", Entry.me().id(), null));
        events.publishEvent(new CaseClosed(id, now));
    }

    private List<Refusal> keepsOpen(CaseId id, String reason) {
        List<Refusal> open = new ArrayList<>();
        if (reason.isBlank()) open.add(new ClosingRefusal.ReasonMissing());
        if (reason.length() > LONGEST) open.add(new ClosingRefusal.TooLong());
        keepers.forEach(it -> open.addAll(it.in(id)));
        boolean owed = duties.of(id.dossier()).stream().anyMatch(it -> it.isOpen() && !it.quiet() && canBeDone(it));
        if (owed) open.add(new ClosingRefusal.OwedStill());
        return open;
    }

    private boolean canBeDone(Duty duty) {
        return doors.stream().anyMatch(it -> it.to(duty).isPresent());
    }

    private void write(SocialCase found, String reason, Instant now) {
        OffsetDateTime at = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
        db.sql("""
                insert into cases.closing (dossier_id, label_id, municipality_id, reason, closed_by, closed_at)
                values (:id, :label, :municipality, :reason, :by, :at)
                """)
                .param("id", found.id().value())
                .param("label", found.stamp().label())
                .param("municipality", found.stamp().municipality().value())
                .param("reason", reason)
                .param("by", Entry.me().id().value())
                .param("at", at)
                .update();
        db.sql("""
                update cases.social_case
                   set closed_at = :at
                 where dossier_id = :id and closed_at is null
                """).param("at", at).param("id", found.id().value()).update();
    }
}
