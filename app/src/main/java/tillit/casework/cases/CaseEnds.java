package tillit.casework.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.page.Missing;

/** A case in which nothing more is to be done is closed: it leaves the lists of open cases, and a new report opens a new one. */
@Component
public class CaseEnds {

    private final SocialCases cases;
    private final JdbcClient db;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    CaseEnds(SocialCases cases, JdbcClient db, Audit audit, ApplicationEventPublisher events) {
        this.cases = cases;
        this.db = db;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Closes the case. Whoever calls has closed what ran in it. Once more changes nothing.
     *
     * @throws Missing if there is no such case for the one who asks
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(CaseId id, Instant at) {
        SocialCase found = cases.hold(id).orElseThrow(Missing::new);
        if (!found.isOpen()) return;
        db.sql("""
                update cases.social_case
                   set closed_at = :at
                 where dossier_id = :id and closed_at is null
                """)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("id", id.value())
                .update();
        audit.note(Noted.about(id.value(), "case-closed", Outcome.DONE));
        events.publishEvent(new CaseClosed(id, at));
    }
}
