package tillit.casework.intake;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.casework.cases.AlsoHappened;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Happening;
import tillit.ground.access.UserId;

/** The reports that joined what was already investigated, on the time line of the case on the day on which they came. Whoever registers one need not see the case. */
@Component
class JoinedReports implements AlsoHappened {

    private final JdbcClient db;

    JoinedReports(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Happening> in(CaseId id, int limit) {
        return db.sql("""
                        select r.dossier_id, r.received_at, r.registered_by
                          from intake.subject s
                          join intake.concern_report r on r.dossier_id = s.dossier_id
                         where s.joins_case = :case
                         order by r.received_at desc, r.dossier_id
                         limit :limit
                        """)
                .param("case", id.value())
                .param("limit", limit)
                .query((row, number) -> new Happening(
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        "report-joined",
                        new UserId(row.getInt("registered_by")),
                        row.getObject("dossier_id", UUID.class)))
                .list();
    }
}
