package tillit.casework.openaccess;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.ground.access.Entry;
import tillit.ground.access.UnitId;

/** What is offered, as row security shows it to those who work in the unit, lead it or run the system. */
@Component
class StoredOfferings {

    private static final String SELECT = """
            select id, unit_id, name, kind, what, audience, ages, decided_on, paragraph, conditions, from_day, unnamed_on, unnamed_why, ended_on
              from openaccess.offering
            """;

    private final JdbcClient db;

    StoredOfferings(JdbcClient db) {
        this.db = db;
    }

    void add(Offering it, Instant at) {
        db.sql("""
                insert into openaccess.offering (id, unit_id, municipality_id, name, kind, what, audience, ages, decided_on, paragraph, conditions,
                                                 from_day, unnamed_on, unnamed_why, made_at, made_by)
                values (:id, :unit, :municipality, :name, :kind, :what, :audience, :ages, :decided, :paragraph, :conditions, :from, :unnamed, :why, :at, :by)
                """)
                .param("id", it.id().value())
                .param("unit", it.unit().value())
                .param("municipality", Entry.me().municipality().value())
                .param("name", it.name())
                .param("kind", it.kind())
                .param("what", it.what())
                .param("audience", it.audience().name())
                .param("ages", it.ages())
                .param("decided", it.decidedOn())
                .param("paragraph", it.paragraph())
                .param("conditions", it.conditions())
                .param("from", it.fromDay())
                .param("unnamed", it.unnamedOn())
                .param("why", it.unnamedWhy())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", Entry.me().id().value())
                .update();
    }

    /** Gives it its last day. @return whether that was done */
    boolean end(OfferingId id, LocalDate on) {
        return db.sql("update openaccess.offering set ended_on = :on where id = :id and ended_on is null")
                        .param("on", on)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    Optional<Offering> find(OfferingId id) {
        return db.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query((row, nth) -> offering(row))
                .optional();
    }

    /** All that the reader sees; what has no last day stands first. */
    List<Offering> all() {
        return db.sql(SELECT + " order by ended_on desc nulls first, name, id")
                .query((row, nth) -> offering(row))
                .list();
    }

    private static Offering offering(ResultSet row) throws SQLException {
        return new Offering(
                new OfferingId(row.getObject("id", UUID.class)),
                new UnitId(row.getInt("unit_id")),
                row.getString("name"),
                row.getString("kind"),
                row.getString("what"),
                Offering.Audience.valueOf(row.getString("audience")),
                row.getString("ages"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("paragraph"),
                row.getString("conditions"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("unnamed_on", LocalDate.class),
                row.getString("unnamed_why"),
                row.getObject("ended_on", LocalDate.class));
    }
}
