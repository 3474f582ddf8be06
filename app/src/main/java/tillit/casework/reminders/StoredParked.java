package tillit.casework.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.ground.access.DossierId;
import tillit.ground.access.Entry;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.Stamp;
import tillit.ground.law.Stockholm;

/** What the one who is signed in has put aside, as rows: nobody else's can be read. */
@Component
class StoredParked {

    private final JdbcClient db;

    StoredParked(JdbcClient db) {
        this.db = db;
    }

    /** Puts it aside; again is anew. */
    void add(Stamp stamp, Optional<LocalDate> until, boolean onEvent, Instant now) {
        db.sql("""
                        insert into reminders.parked (user_id, dossier_id, label_id, municipality_id, until_on, on_event, parked_at)
                        values (:me, :dossier, :label, :municipality, :until, :onEvent, :now)
                        on conflict (user_id, dossier_id) do update
                           set until_on = excluded.until_on, on_event = excluded.on_event, parked_at = excluded.parked_at, woke_at = null
                        """)
                .param("me", Entry.me().id().value())
                .param("dossier", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("until", until.orElse(null))
                .param("onEvent", onEvent)
                .param("now", utc(now))
                .update();
    }

    /** Whether it was. */
    boolean remove(DossierId dossier) {
        return db.sql("delete from reminders.parked where dossier_id = :dossier and user_id = :me")
                        .param("dossier", dossier.value())
                        .param("me", Entry.me().id().value())
                        .update()
                == 1;
    }

    /** All of it, what was put aside first standing first. Why something is back is said only where an event woke it. */
    List<Parked> mine() {
        return db.sql("""
                        select dossier_id, label_id, municipality_id, until_on, on_event, parked_at, woke_at
                          from reminders.parked
                         where user_id = :me
                         order by parked_at, dossier_id
                        """)
                .param("me", Entry.me().id().value())
                .query(StoredParked::parked)
                .list();
    }

    /** Wakes it for all who wait for something to happen in it, but for the one who did it. */
    void stir(DossierId dossier, Instant now) {
        db.sql("select reminders.stir(:dossier, :now)")
                .param("dossier", dossier.value())
                .param("now", utc(now))
                .query((row, number) -> number)
                .list();
    }

    private static Parked parked(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime woke = row.getObject("woke_at", OffsetDateTime.class);
        return new Parked(
                new Stamp(
                        new DossierId(row.getObject("dossier_id", UUID.class)),
                        row.getInt("label_id"),
                        new MunicipalityId(row.getInt("municipality_id"))),
                Optional.ofNullable(row.getObject("until_on", LocalDate.class)),
                row.getBoolean("on_event"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                woke == null ? new Parked.Asleep() : new Parked.ByEvent(Stockholm.dayOf(woke.toInstant())));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
