package tillit.casework.investigation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.Cases;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.page.Missing;

/** An investigation is closed: its four months are kept, and a new report is assessed as one about somebody of whom nothing runs. SoL (2025:400) 20 kap. 3 §. */
@Component
public class InvestigationEnds {

    private final Investigations investigations;
    private final Papers papers;
    private final Dossiers dossiers;
    private final Cases cases;
    private final JdbcClient db;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    InvestigationEnds(
            Investigations investigations,
            Papers papers,
            Dossiers dossiers,
            Cases cases,
            JdbcClient db,
            Audit audit,
            ApplicationEventPublisher events) {
        this.investigations = investigations;
        this.papers = papers;
        this.dossiers = dossiers;
        this.cases = cases;
        this.db = db;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Closes the investigation. Whoever calls has the decision that ends it. Once more changes nothing.
     *
     * @param at the moment of that decision
     * @throws Missing if it does not exist for the one who asks
     * @throws InvestigationRefusal.DocumentMissing if its document is not signed; the database refuses it, too (REQ-CLOSE)
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(InvestigationId id, Instant at) {
        Investigation running = investigations.hold(id).orElseThrow(Missing::new);
        if (!running.isRunning()) return;
        if (papers.signed(id, Paper.Kind.DOCUMENT).isEmpty()) throw new InvestigationRefusal.DocumentMissing();
        Stamp stamp = dossiers.stampOf(running.socialCase().dossier()).orElseThrow(Missing::new);
        db.sql("""
                update investigation.investigation
                   set closed_at = :at
                 where id = :id and closed_at is null
                """)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("id", id.value())
                .update();
        InvestigationAct act = new InvestigationAct.InvestigationClosed(id, Ids.next(), at, stamp);
        audit.note(Noted.about(running.socialCase().value(), act.act(), Outcome.DONE)
                .with(id.value().toString()));
        cases.happened(stamp, act.act(), at, id.value());
        events.publishEvent(act);
    }
}
