package tillit.casework.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.ground.access.PersonId;
import tillit.ground.access.UnitId;

/** The reports in a unit in which somebody's matter has not come to an end. */
@Component
class OpenReports {

    /** Ours: an inbox with more is no inbox, and nobody reads on; the oldest are shown. */
    private static final int MOST_ROWS = 2000;

    private final JdbcClient db;

    OpenReports(JdbcClient db) {
        this.db = db;
    }

    /** A report with all whom it is about. */
    record Row(
            ReportId id,
            Instant receivedAt,
            Channel channel,
            ReporterClass reporter,
            String from,
            String excerpt,
            List<Somebody> about) {}

    /** Somebody in it, as matched and as written. */
    record Somebody(
            SubjectId id,
            SubjectKind kind,
            String state,
            String nameAsWritten,
            @Nullable PersonId person,
            @Nullable LocalDate born,
            boolean violence,
            boolean joins) {}

    /** How many there are for the one who asks. */
    int countIn(UnitId unit) {
        return db.sql("""
                        select count(distinct dossier_id)
                          from intake.subject
                         where label_id between :first and :first + 2 and label_id = any ((select access.my_labels())::int[])
                           and state in ('ARRIVED', 'ASSESSED', 'UNDECIDED', 'HAND_OVER_SENT')
                        """).param("first", unit.value() * 4).query(Integer.class).single();
    }

    /**
     * The oldest first. The label is named although row security asks for it, too: then the index on what is open answers alone
     * (docs/database.md). A unit's labels are its number times four and the class of secrecy.
     */
    List<Row> in(UnitId unit) {
        Map<UUID, Row> rows = new LinkedHashMap<>();
        db.sql("""
                select r.dossier_id, r.received_at, r.channel, r.reporter_class, r.reported_from, r.excerpt,
                       s.id, s.kind, s.state, s.name_as_written, coalesce(s.person_id, s.matched_id) as person_id, s.born, s.violence,
                       s.joins_id is not null as joins
                  from (select distinct o.dossier_id
                          from intake.subject o
                         where o.label_id between :first and :first + 2 and o.label_id = any ((select access.my_labels())::int[])
                           and o.state in ('ARRIVED', 'ASSESSED', 'UNDECIDED', 'HAND_OVER_SENT')
                         limit :limit) as open
                  join intake.concern_report r on r.dossier_id = open.dossier_id
                  join intake.subject s on s.dossier_id = r.dossier_id
                 order by r.received_at, r.dossier_id, s.position
                """).param("first", unit.value() * 4).param("limit", MOST_ROWS).query(row -> {
            rows.computeIfAbsent(Columns.uuid(row, "dossier_id"), id -> report(row))
                    .about()
                    .add(somebody(row));
        });
        return List.copyOf(rows.values());
    }

    private static Row report(ResultSet row) {
        try {
            return new Row(
                    new ReportId(Columns.uuid(row, "dossier_id")),
                    Columns.instant(row, "received_at"),
                    Channel.valueOf(row.getString("channel")),
                    ReporterClass.valueOf(row.getString("reporter_class")),
                    row.getString("reported_from"),
                    row.getString("excerpt"),
                    new ArrayList<>());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Somebody somebody(ResultSet row) throws SQLException {
        return new Somebody(
                new SubjectId(Columns.uuid(row, "id")),
                SubjectKind.valueOf(row.getString("kind")),
                row.getString("state"),
                row.getString("name_as_written"),
                Columns.person(row, "person_id"),
                row.getObject("born", LocalDate.class),
                row.getBoolean("violence"),
                row.getBoolean("joins"));
    }
}
