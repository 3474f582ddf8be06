package tillit.casework.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.DossierId;

/** When somebody last wrote in a journal, whatever it was: a signed note, a draft or a document that was filed. */
@Component
public class LastWritten {

    private final JdbcClient db;

    LastWritten(JdbcClient db) {
        this.db = db;
    }

    /** In those of these cases that the one who asks sees and in which anybody has written. For a page that writes its own line in the log. */
    @Transactional(readOnly = true)
    public Map<DossierId, Instant> in(Collection<DossierId> ids) {
        Map<DossierId, Instant> last = new HashMap<>();
        db.sql("""
                select c.id, greatest(
                         (select n.signed_at from journal.note n where n.dossier_id = c.id order by n.number desc limit 1),
                         (select max(d.saved_at) from journal.draft d where d.dossier_id = c.id and d.state = 'OPEN'),
                         (select f.filed_at from journal.document f where f.dossier_id = c.id order by f.filed_at desc, f.id desc limit 1)) as written_at
                  from unnest(:ids::uuid[]) as c(id)
                """)
                .param("ids", ids.stream().map(DossierId::value).toArray(UUID[]::new))
                .query(row -> {
                    OffsetDateTime at = row.getObject("written_at", OffsetDateTime.class);
                    if (at != null) last.put(new DossierId(row.getObject("id", UUID.class)), at.toInstant());
                });
        return last;
    }
}
