package tillit.casework.away;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.ground.access.Entry;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;

/** That copies have been made, as row security shows it to those who work in the unit. It is added, and never changed. */
@Component
class Copies {

    private final JdbcClient db;

    Copies(JdbcClient db) {
        this.db = db;
    }

    /** A copy that was made. @param dossiers of how many files and reports something stands in it @param sha256 what it is known by @param byItself whether nobody was there */
    record Made(
            UUID id,
            UnitId unit,
            int dossiers,
            int pages,
            String sha256,
            Instant madeAt,
            UserId madeBy,
            boolean byItself) {}

    void add(Made made) {
        db.sql("""
                insert into away.copy (id, unit_id, municipality_id, dossiers, pages, sha256, made_at, made_by, by_itself)
                values (:id, :unit, :municipality, :dossiers, :pages, decode(:sha256, 'hex'), :at, :by, :by_itself)
                """)
                .param("id", made.id())
                .param("unit", made.unit().value())
                .param("municipality", Entry.me().municipality().value())
                .param("dossiers", made.dossiers())
                .param("pages", made.pages())
                .param("sha256", made.sha256())
                .param("at", OffsetDateTime.ofInstant(made.madeAt(), ZoneOffset.UTC))
                .param("by", made.madeBy().value())
                .param("by_itself", made.byItself())
                .update();
    }

    /** Of a unit, those that somebody made; the latest first. */
    List<Made> of(UnitId unit, int limit) {
        return db.sql("""
                        select id, unit_id, dossiers, pages, encode(sha256, 'hex') sha256, made_at, made_by, by_itself
                          from away.copy
                         where unit_id = :unit and not by_itself
                         order by made_at desc, id desc
                         limit :limit
                        """)
                .param("unit", unit.value())
                .param("limit", limit)
                .query((row, number) -> new Made(
                        row.getObject("id", UUID.class),
                        new UnitId(row.getInt("unit_id")),
                        row.getInt("dossiers"),
                        row.getInt("pages"),
                        row.getString("sha256"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        new UserId(row.getInt("made_by")),
                        row.getBoolean("by_itself")))
                .list();
    }
}
