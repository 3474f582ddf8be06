package tillit.ground.duties;

import static tillit.ground.duties.DutyRow.momentOf;
import static tillit.ground.duties.DutyRow.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Entry;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;

/** What those who lead a unit have been told was not done in time, until they have said that they know. */
@Component
public class Escalations {

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    Escalations(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** What I have been told and not yet acknowledged, oldest first; with it what no manager could be told. */
    @Transactional(readOnly = true)
    public List<Escalation> openForMe() {
        return db.sql("""
                        select id, duty_id, manager_id, breach_of, raised_at
                          from duties.escalation
                         where (manager_id = :me or manager_id is null) and acknowledged_at is null and withdrawn_at is null
                         order by raised_at, id
                        """)
                .param("me", Entry.me().id().value())
                .query(Escalations::escalation)
                .list();
    }

    /**
     * Says that I know of it. Once more changes nothing.
     *
     * @throws NoSuchElementException if there is none that was told to me
     */
    @Transactional
    public void acknowledge(EscalationId id) {
        UUID dossier = db.sql("""
                        update duties.escalation
                           set acknowledged_at = coalesce(acknowledged_at, :at), acknowledged_by = coalesce(acknowledged_by, :me)
                         where id = :id and (manager_id = :me or manager_id is null)
                        returning dossier_id
                        """)
                .param("id", id.value())
                .param("at", DutyRows.moment(clock.instant()))
                .param("me", Entry.me().id().value())
                .query(UUID.class)
                .optional()
                .orElseThrow(NoSuchElementException::new);
        audit.note(Noted.about(dossier, "escalation-acknowledged", Outcome.DONE)
                .with(id.value().toString()));
    }

    /** A corrected fact showed that there was no breach. */
    @Transactional(propagation = Propagation.MANDATORY)
    void withdraw(DutyId duty) {
        db.sql("""
                        update duties.escalation
                           set withdrawn_at = :at
                         where duty_id = :duty and withdrawn_at is null
                        """)
                .param("duty", duty.value())
                .param("at", DutyRows.moment(clock.instant()))
                .update();
    }

    private static Escalation escalation(ResultSet row, int number) throws SQLException {
        return new Escalation(
                new EscalationId(row.getObject("id", UUID.class)),
                new DutyId(row.getObject("duty_id", UUID.class)),
                user(row, "manager_id"),
                momentOf(row, "breach_of"),
                momentOf(row, "raised_at"));
    }
}
