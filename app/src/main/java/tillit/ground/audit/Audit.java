package tillit.ground.audit;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log as the rooms see it: they add, and they ask who has looked in a dossier. What is added is durable when the
 * transaction it belongs to commits; there is no other way to add.
 */
@Component
public class Audit {

    private final JdbcClient db;

    Audit(JdbcClient db) {
        this.db = db;
    }

    /**
     * Adds a line in the name of the one who is signed in, in the transaction that runs.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException if none runs: nothing may be done or shown unlogged
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Noted line) {
        db.sql("""
                insert into audit.entry (user_id, municipality_id, dossier_id, person_id, action, outcome, detail)
                values (access.me(), access.my_municipality(), :dossier, :person, :action, :outcome, :detail)
                """)
                .param("dossier", line.dossier())
                .param("person", line.person())
                .param("action", line.action())
                .param("outcome", line.outcome().name())
                .param("detail", line.detail())
                .update();
    }

    /** Adds a line in a transaction of its own: for a refused act, whose own transaction is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void noteApart(Noted line) {
        note(line);
    }

    /**
     * Who has looked in a dossier or done something to it, latest first, at most {@code limit} lines. Empty for a dossier
     * that the one who asks may not see.
     */
    @Transactional(readOnly = true)
    public List<Looked> lookedIn(UUID dossier, int limit) {
        return db.sql("""
                        select at, coalesce(user_id, 0) as user_id, action, outcome
                          from audit.looked_in(:dossier, :limit)
                         order by at desc
                        """)
                .param("dossier", dossier)
                .param("limit", limit)
                .query(Looked.class)
                .list();
    }
}
