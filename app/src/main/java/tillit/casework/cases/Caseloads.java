package tillit.casework.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.DossierId;
import tillit.ground.access.Dossiers;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;

/** A unit's open cases, who carries each and when something last happened in it. For a page that writes its own line in the log. */
@Component
public class Caseloads {

    /** Ours: no unit has so many open cases that one person leads them. */
    private static final int MOST = 2_000;

    private final SocialCases cases;
    private final Dossiers dossiers;
    private final JdbcClient db;

    Caseloads(SocialCases cases, Dossiers dossiers, JdbcClient db) {
        this.cases = cases;
        this.dossiers = dossiers;
        this.db = db;
    }

    /**
     * An open case.
     *
     * @param by who carries it; nobody if it is empty
     * @param happenedAt when the last line of its time line is from, or when it was opened
     */
    public record Carried(CaseId id, List<UserId> by, Instant happenedAt) {
        public Carried {
            by = List.copyOf(by);
        }
    }

    /** The unit's open cases that the one who asks sees, the oldest first. */
    @Transactional(readOnly = true)
    public List<Carried> in(UnitId unit) {
        List<SocialCase> open = cases.openIn(unit, MOST);
        List<DossierId> ids = open.stream().map(it -> it.id().dossier()).toList();
        Map<DossierId, List<UserId>> carriers = dossiers.carriersOf(ids);
        Map<DossierId, Instant> happened = lastHappened(ids);
        return open.stream()
                .map(it -> new Carried(
                        it.id(),
                        carriers.getOrDefault(it.id().dossier(), List.of()),
                        happened.getOrDefault(it.id().dossier(), it.openedAt())))
                .toList();
    }

    private Map<DossierId, Instant> lastHappened(List<DossierId> ids) {
        Map<DossierId, Instant> last = new HashMap<>();
        db.sql("""
                select c.id, (select h.at from cases.happening h where h.dossier_id = c.id order by h.at desc, h.id desc limit 1) as happened_at
                  from unnest(:ids::uuid[]) as c(id)
                """)
                .param("ids", ids.stream().map(DossierId::value).toArray(UUID[]::new))
                .query(row -> {
                    OffsetDateTime at = row.getObject("happened_at", OffsetDateTime.class);
                    if (at != null) last.put(new DossierId(row.getObject("id", UUID.class)), at.toInstant());
                });
        return last;
    }
}
