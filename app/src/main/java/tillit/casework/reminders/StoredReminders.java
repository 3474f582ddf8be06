package tillit.casework.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.ground.access.DossierId;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.duties.Duty;

/** The reminders as rows, each with the open duty that knows its day. What may be read of them is row security's matter. */
@Component
class StoredReminders {

    private final JdbcClient db;

    StoredReminders(JdbcClient db) {
        this.db = db;
    }

    void add(Reminder made) {
        db.sql("""
                        insert into reminders.reminder
                          (id, dossier_id, label_id, municipality_id, author_id, shared, to_user, at_time, note, made_at, changed_at)
                        values (:id, :dossier, :label, :municipality, :author, :shared, :to, :time, :note, :at, :at)
                        """)
                .param("id", made.id().value())
                .param("dossier", made.stamp().dossier().value())
                .param("label", made.stamp().label())
                .param("municipality", made.stamp().municipality().value())
                .param("author", made.author().value())
                .param("shared", made.whom().isShared())
                .param(
                        "to",
                        made.whom() instanceof Reminder.Carrier one ? one.who().value() : null)
                .param("time", made.time().orElse(null))
                .param("note", made.note())
                .param("at", utc(made.madeAt()))
                .update();
    }

    void change(ReminderId id, String note, Optional<LocalTime> time, Instant at) {
        db.sql("""
                        update reminders.reminder
                           set note = :note, at_time = :time, changed_at = :at
                         where id = :id
                        """)
                .param("note", note)
                .param("time", time.orElse(null))
                .param("at", utc(at))
                .param("id", id.value())
                .update();
    }

    /** Those that these open duties are about, by their ids, in the same order; without those that are another's own. */
    Map<ReminderId, Reminder> of(Collection<Duty> duties) {
        Map<UUID, Duty> bySubject =
                duties.stream().collect(Collectors.toMap(Duty::subject, Function.identity(), (one, same) -> one));
        Map<UUID, Reminder> found = db
                .sql("""
                        select id, dossier_id, label_id, municipality_id, author_id, shared, to_user, at_time, note, made_at
                          from reminders.reminder
                         where id = any (:ids::uuid[])
                         order by id
                        """)
                .param("ids", bySubject.keySet().toArray(UUID[]::new))
                .query((row, number) -> reminder(row, bySubject))
                .list()
                .stream()
                .collect(Collectors.toMap(it -> it.id().value(), Function.identity()));
        Map<ReminderId, Reminder> inOrder = new LinkedHashMap<>();
        duties.stream()
                .flatMap(duty -> Stream.ofNullable(found.get(duty.subject())))
                .forEach(it -> inOrder.put(it.id(), it));
        return inOrder;
    }

    private static Reminder reminder(ResultSet row, Map<UUID, Duty> duties) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        @Nullable Integer to = row.getObject("to_user", Integer.class);
        Reminder.ForWhom whom = !row.getBoolean("shared")
                ? new Reminder.Myself()
                : to == null ? new Reminder.AllWhoCarry() : new Reminder.Carrier(new UserId(to));
        Duty duty = Objects.requireNonNull(duties.get(id));
        return new Reminder(
                new ReminderId(id),
                new Stamp(
                        new DossierId(row.getObject("dossier_id", UUID.class)),
                        row.getInt("label_id"),
                        new MunicipalityId(row.getInt("municipality_id"))),
                new UserId(row.getInt("author_id")),
                whom,
                duty.deadline().orElseThrow().dueOn(),
                Optional.ofNullable(row.getObject("at_time", LocalTime.class)),
                row.getString("note"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
