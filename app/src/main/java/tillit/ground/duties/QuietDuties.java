package tillit.ground.duties;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.DossierId;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;

/**
 * What is open by a quiet rule: somebody's own reminders. It is in no other list and in no number, is given to nobody with a matter, and no sweep sees
 * it; whoever starts it ends it. One without an owner is for all who carry the dossier.
 */
@Component
@Transactional(readOnly = true)
public class QuietDuties {

    private static final String OPEN = " where state = 'OPEN' and quiet ";
    private static final String IN_ORDER = " order by sort_at, id";

    private final JdbcClient db;

    QuietDuties(JdbcClient db) {
        this.db = db;
    }

    /** Those of the one who is signed in, and those for all who carry what that one carries; at most {@code limit}, what is due first standing first. */
    public List<Duty> mine(int limit) {
        return db.sql(DutyRow.SELECT + OPEN + """
                           and (owner_id = :me
                                or owner_id is null and dossier_id in (select c.dossier_id from %s c where c.user_id = :me))
                        """.formatted(Dossiers.CARRIED) + IN_ORDER + " limit :limit")
                .param("me", Entry.me().id().value())
                .param("limit", limit)
                .query(DutyRow::duty)
                .list();
    }

    /** Everybody's in the dossier, of what the one who asks sees. Whose they are and what they are about is not this room's to tell. */
    public List<Duty> in(DossierId dossier) {
        return db.sql(DutyRow.SELECT + OPEN + " and dossier_id = :dossier" + IN_ORDER)
                .param("dossier", dossier.value())
                .query(DutyRow::duty)
                .list();
    }

    /** The open one about that subject; in a list, since there may be none. */
    public List<Duty> about(UUID subject) {
        return db.sql(DutyRow.SELECT + OPEN + " and subject_id = :subject" + IN_ORDER)
                .param("subject", subject)
                .query(DutyRow::duty)
                .list();
    }
}
