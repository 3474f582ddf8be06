package tillit.casework.away;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.ground.access.Entry;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.page.Language;

/** The hourly copies as rows: how it goes, for those who work in the unit and for administrators; what opens them, for whoever's errand it is. */
@Component
class HourlyRows {

    static final String SELECT = """
            select unit_id, asked_by, asked_at, tried_at, last_at, pages, fault, fault_since
              from away.hourly
            """;

    private final JdbcClient db;

    HourlyRows(JdbcClient db) {
        this.db = db;
    }

    /** What only the one whose errand it is sees. @param noted the dossiers that have their line in the log of that day */
    record Errand(byte[] sealed, Language language, Optional<LocalDate> notedOn, Set<UUID> noted) {}

    Optional<Hourly> of(UnitId unit) {
        return db.sql(SELECT + " where unit_id = :unit")
                .param("unit", unit.value())
                .query(HourlyRows::hourly)
                .optional();
    }

    /** Of every unit that the one who asks works in or administers. */
    List<Hourly> all() {
        return db.sql(SELECT + " order by unit_id").query(HourlyRows::hourly).list();
    }

    void add(UnitId unit, Instant at) {
        db.sql("""
                        insert into away.hourly (unit_id, municipality_id, asked_by, asked_at)
                        values (:unit, :municipality, :me, :at)
                        """)
                .param("unit", unit.value())
                .param("municipality", Entry.me().municipality().value())
                .param("me", Entry.me().id().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What opened the copies goes with it. @return whether there was one */
    boolean remove(UnitId unit) {
        return db.sql("delete from away.hourly where unit_id = :unit")
                        .param("unit", unit.value())
                        .update()
                > 0;
    }

    void seal(UnitId unit, byte[] sealed, Language language, Instant at) {
        db.sql("""
                        insert into away.errand (unit_id, municipality_id, asked_by, language, sealed, sealed_at)
                        values (:unit, :municipality, :me, :language, :sealed, :at)
                        on conflict (unit_id) do update
                          set sealed = excluded.sealed, language = excluded.language, sealed_at = excluded.sealed_at
                        """)
                .param("unit", unit.value())
                .param("municipality", Entry.me().municipality().value())
                .param("me", Entry.me().id().value())
                .param("language", language.name())
                .param("sealed", sealed)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Errand> errand(UnitId unit) {
        return db.sql("""
                        select sealed, language, noted_on, noted
                          from away.errand
                         where unit_id = :unit
                        """)
                .param("unit", unit.value())
                .query((row, number) -> new Errand(
                        row.getBytes("sealed"),
                        Language.valueOf(row.getString("language")),
                        Optional.ofNullable(row.getObject("noted_on", LocalDate.class)),
                        Set.of((UUID[]) row.getArray("noted").getArray())))
                .optional();
    }

    void noted(UnitId unit, LocalDate day, Collection<UUID> dossiers) {
        db.sql("update away.errand set noted_on = :day, noted = :dossiers where unit_id = :unit")
                .param("day", day)
                .param("dossiers", dossiers.toArray(UUID[]::new))
                .param("unit", unit.value())
                .update();
    }

    static Hourly hourly(ResultSet row, int number) throws SQLException {
        Instant last = moment(row, "last_at");
        String fault = row.getString("fault");
        return new Hourly(
                new UnitId(row.getInt("unit_id")),
                new UserId(row.getInt("asked_by")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(moment(row, "tried_at")),
                last == null ? Optional.empty() : Optional.of(new Hourly.Last(last, row.getInt("pages"))),
                fault == null
                        ? Optional.empty()
                        : Optional.of(new Hourly.Failing(
                                Hourly.Why.valueOf(fault),
                                row.getObject("fault_since", OffsetDateTime.class)
                                        .toInstant())));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
