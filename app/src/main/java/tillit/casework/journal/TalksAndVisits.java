package tillit.casework.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.casework.cases.AlsoHappened;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Happening;
import tillit.ground.access.UserId;
import tillit.ground.law.Stockholm;

/** The talks with the child, the home visits and the meetings, on the time line of the case when they happened, however late they were written down. */
@Component
class TalksAndVisits implements AlsoHappened {

    private final JdbcClient db;

    TalksAndVisits(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Happening> in(CaseId id, int limit) {
        return db.sql("""
                        select n.id, n.kind, n.happened_on, n.happened_at, n.signed_by
                          from journal.note n
                         where n.dossier_id = :case and n.kind in ('CHILD_TALK', 'HOME_VISIT', 'MEETING') and n.corrects is null
                           and not exists (select 1 from journal.moved m where m.note_id = n.id)
                         order by n.happened_on desc, n.happened_at desc nulls last, n.number desc
                         limit :limit
                        """)
                .param("case", id.value())
                .param("limit", limit)
                .query(TalksAndVisits::line)
                .list();
    }

    private static Happening line(ResultSet row, int number) throws SQLException {
        Optional<LocalTime> at = Optional.ofNullable(row.getObject("happened_at", LocalTime.class));
        return new Happening(
                row.getObject("happened_on", LocalDate.class)
                        .atTime(at.orElse(LocalTime.MIN))
                        .atZone(Stockholm.ZONE)
                        .toInstant(),
                at.isPresent(),
                row.getString("kind").toLowerCase(Locale.ROOT).replace('_', '-'),
                new UserId(row.getInt("signed_by")),
                row.getObject("id", UUID.class));
    }
}
