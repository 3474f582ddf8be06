package tillit.open.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.MunicipalityId;

/** How it went when each form was tried. The jobs' role writes it, and those who work in the municipality read it. */
@Component
public class TrialRows {

    private final JdbcClient db;
    private final JdbcClient sweep;

    TrialRows(JdbcClient db, @Qualifier("sweep") JdbcClient sweep) {
        this.db = db;
        this.sweep = sweep;
    }

    /** Of one's own municipality; empty if its form has never been tried. */
    @Transactional(readOnly = true)
    public Optional<Trial> last() {
        return db.sql("""
                        select tried_at, worked_at, failing_since, fault
                          from reporting.trial
                        """).query(TrialRows::trial).optional();
    }

    /** Writes down how it went. What goes wrong again has gone wrong since the first time. */
    void keep(MunicipalityId municipality, Optional<Trial.Fault> fault, Instant at) {
        sweep.sql("""
                insert into reporting.trial as t (id, tried_at, worked_at, failing_since, fault)
                values (:municipality, :at, case when :fault::text is null then :at end, case when :fault::text is not null then :at end, :fault)
                    on conflict (id) do update
                   set tried_at = excluded.tried_at, worked_at = coalesce(excluded.worked_at, t.worked_at), fault = excluded.fault,
                       failing_since = case when excluded.fault is not null then coalesce(t.failing_since, excluded.failing_since) end
                """)
                .param("municipality", municipality.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("fault", fault.map(Enum::name).orElse(null))
                .update();
    }

    private static Trial trial(ResultSet row, int number) throws SQLException {
        Optional<Instant> failing = moment(row, "failing_since");
        String fault = row.getString("fault");
        return new Trial(
                moment(row, "tried_at").orElseThrow(),
                moment(row, "worked_at"),
                failing.map(since -> new Trial.Failing(Trial.Fault.valueOf(fault), since)));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
