package tillit.casework.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Dossiers;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;

/** How the reports that wait in a unit lie on those who work there. Tells of nobody whom they are about, and leaves no line. */
@Component
public class ReportLoads {

    private static final String LOADS = """
            select carried.user_id, count(distinct s.dossier_id) as reports
              from intake.subject s
              left join %s as carried on carried.dossier_id = s.dossier_id
             where s.label_id between :first and :first + 2 and s.label_id = any ((select access.my_labels())::int[])
               and s.state in ('ARRIVED', 'ASSESSED', 'UNDECIDED', 'HAND_OVER_SENT')
             group by carried.user_id
             order by carried.user_id nulls first
            """.formatted(Dossiers.CARRIED);

    private final JdbcClient db;

    ReportLoads(JdbcClient db) {
        this.db = db;
    }

    /** @param by who answers for them; empty for those that nobody has taken yet */
    public record ReportLoad(Optional<UserId> by, int reports) {}

    /** Who answers for how many of the unit's waiting reports, of those that the one who asks sees; nobody's first. */
    @Transactional(readOnly = true)
    public List<ReportLoad> in(UnitId unit) {
        return db.sql(LOADS)
                .param("first", unit.value() * 4)
                .query((row, number) -> {
                    @Nullable Integer by = row.getObject("user_id", Integer.class);
                    return new ReportLoad(Optional.ofNullable(by).map(UserId::new), row.getInt("reports"));
                })
                .list();
    }
}
