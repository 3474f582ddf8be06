package tillit.ground.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What units and colleagues were called before, for those who look at changes; for everybody else there is none. */
@Component
@Transactional(readOnly = true)
public class Renamings {

    private final JdbcClient db;

    Renamings(JdbcClient db) {
        this.db = db;
    }

    /** That something got another name or title. @param reason empty where none is asked for */
    public record Renaming(long id, String before, String now, String reason, Instant at) {}

    /** Those with these numbers, which stand in the log. */
    public List<Renaming> numbered(Collection<Long> ids) {
        return db.sql("""
                        select id, before, now, reason, renamed_at
                          from access.renamings(:ids::bigint[], null)
                         order by id
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query(Renamings::renaming)
                .list();
    }

    /** Those of a unit, in order. */
    public List<Renaming> of(UnitId unit) {
        return db.sql("""
                        select id, before, now, reason, renamed_at
                          from access.renamings(null, :unit)
                         order by id
                        """)
                .param("unit", unit.value())
                .query(Renamings::renaming)
                .list();
    }

    /** The number that the database answers a change with; empty where nothing changed. */
    static Optional<Long> number(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject(1, Long.class));
    }

    private static Renaming renaming(ResultSet row, int number) throws SQLException {
        return new Renaming(
                row.getLong("id"),
                row.getString("before"),
                row.getString("now"),
                row.getString("reason"),
                row.getObject("renamed_at", OffsetDateTime.class).toInstant());
    }
}
