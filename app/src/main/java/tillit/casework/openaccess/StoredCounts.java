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

/** How many came, as row security shows it. A row is added, and never changed. */
@Component
class StoredCounts {

    private static final String SELECT = """
            select c.id, c.offering_id, c.on_day, c.girls, c.boys, c.children, c.adults, c.occasions, c.consent, c.told, c.note, c.corrects, c.why
              from openaccess.counted c
            """;

    private final JdbcClient db;

    StoredCounts(JdbcClient db) {
        this.db = db;
    }

    /** A row, and what it is of. */
    record Of(OfferingId offering, Counted counted) {}

    void add(Offering of, Counted it, Instant at) {
        db.sql("""
                insert into openaccess.counted (id, offering_id, unit_id, municipality_id, on_day, girls, boys, children, adults, occasions, consent, told, note,
                                                corrects, why, made_at, made_by)
                values (:id, :offering, :unit, :municipality, :day, :girls, :boys, :children, :adults, :occasions, :consent, :told, :note, :corrects, :why, :at, :by)
                """)
                .param("id", it.id())
                .param("offering", of.id().value())
                .param("unit", of.unit().value())
                .param("municipality", Entry.me().municipality().value())
                .param("day", it.day())
                .param("girls", it.girls())
                .param("boys", it.boys())
                .param("children", it.children())
                .param("adults", it.adults())
                .param("occasions", it.occasions())
                .param(
                        "consent",
                        Optional.ofNullable(it.consent()).map(Enum::name).orElse(null))
                .param("told", it.told())
                .param("note", it.note())
                .param("corrects", it.corrects())
                .param("why", it.why())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", Entry.me().id().value())
                .update();
    }

    /** A row, if the reader sees it; also one that another stands instead of. */
    Optional<Of> find(UUID id) {
        return db.sql(SELECT + " where c.id = :id")
                .param("id", id)
                .query((row, nth) -> new Of(new OfferingId(row.getObject("offering_id", UUID.class)), counted(row)))
                .optional();
    }

    boolean isCorrected(UUID id) {
        return db.sql("select exists (select 1 from openaccess.counted where corrects = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** What holds, the latest day first: rows that another stands instead of are not among them. */
    List<Counted> of(OfferingId id) {
        return db.sql(SELECT + """
                         where c.offering_id = :id and not exists (select 1 from openaccess.counted n where n.corrects = c.id)
                         order by c.on_day desc, c.id desc
                        """)
                .param("id", id.value())
                .query((row, nth) -> counted(row))
                .list();
    }

    private static Counted counted(ResultSet row) throws SQLException {
        return new Counted(
                row.getObject("id", UUID.class),
                row.getObject("on_day", LocalDate.class),
                row.getInt("girls"),
                row.getInt("boys"),
                row.getInt("children"),
                row.getInt("adults"),
                row.getInt("occasions"),
                Optional.ofNullable(row.getString("consent"))
                        .map(Counted.Consent::valueOf)
                        .orElse(null),
                row.getBoolean("told"),
                row.getString("note"),
                row.getObject("corrects", UUID.class),
                row.getString("why"));
    }
}
