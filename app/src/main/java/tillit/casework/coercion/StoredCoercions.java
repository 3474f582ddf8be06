package tillit.casework.coercion;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.decision.DecisionId;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;

/** The coercive measures, as row security shows them, and what has happened to them, which is added to and never changed. */
@Component
class StoredCoercions {

    private static final String SELECT = """
            select id, dossier_id, person_id, decision_id, kind, state, begun_on, since, court, case_number, grounds, executed_on, placed_on, final_on,
                   followed_from, followed_to, ended_on
              from coercion.coercion
            """;

    private final JdbcClient db;

    StoredCoercions(JdbcClient db) {
        this.db = db;
    }

    Optional<Coercion> find(CoercionId id) {
        return db.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(StoredCoercions::coercion)
                .optional();
    }

    /** The same, which nobody else changes until the transaction ends. */
    Optional<Coercion> hold(CoercionId id) {
        db.sql("select id from coercion.coercion where id = :id for update")
                .param("id", id.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        return find(id);
    }

    /** Those of a case, the latest first. */
    List<Coercion> in(CaseId id) {
        return db.sql(SELECT + " where dossier_id = :case order by begun_on desc, id desc")
                .param("case", id.value())
                .query(StoredCoercions::coercion)
                .list();
    }

    /** Those of a case that have not ended, which nobody else changes until the transaction ends. */
    List<Coercion> holdOpenIn(CaseId id) {
        db.sql("select id from coercion.coercion where dossier_id = :case and state <> 'ENDED' order by id for update")
                .param("case", id.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        return in(id).stream().filter(Coercion::isOpen).toList();
    }

    void add(Stamp stamp, Coercion begun) {
        db.sql("""
                insert into coercion.coercion (id, dossier_id, label_id, municipality_id, person_id, decision_id, kind, state, begun_on, since)
                values (:id, :case, :label, :municipality, :person, :decision, :kind, :state, :begun, :begun)
                """)
                .param("id", begun.id().value())
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("person", begun.person().value())
                .param("decision", begun.decision().value())
                .param("kind", begun.kind().name())
                .param("state", begun.state().name())
                .param("begun", begun.begun())
                .update();
    }

    /** Keeps where it stands now. @param reason how it ended; empty while it has not */
    void update(Coercion now, String reason) {
        db.sql("""
                update coercion.coercion
                   set state = :state, since = :since, court = :court, case_number = :number, grounds = cast(:grounds as text[]),
                       executed_on = :executed, placed_on = :placed, final_on = :final, followed_from = :followed, followed_to = :to,
                       ended_on = :ended, ended_how = coalesce(nullif(:reason, ''), ended_how)
                 where id = :id
                """)
                .param("state", now.state().name())
                .param("since", now.since())
                .param("court", now.court())
                .param("number", now.caseNumber())
                .param(
                        "grounds",
                        now.grounds().stream().map(Enum::name).sorted().collect(Collectors.joining(",", "{", "}")))
                .param("executed", now.executed())
                .param("placed", now.placed())
                .param("final", now.judgmentFinal())
                .param("followed", now.followed())
                .param("to", now.followedTo())
                .param("ended", now.ended())
                .param("reason", reason)
                .param("id", now.id().value())
                .update();
    }

    void add(UUID id, CoercionId coercion, Stamp stamp, CoercionEvent event) {
        db.sql("""
                insert into coercion.event (id, coercion_id, dossier_id, label_id, municipality_id, what, on_day, moment, until, minutes, words, by_user, at)
                values (:id, :coercion, :case, :label, :municipality, :what, :on, :moment, :until, :minutes, :words, :by, :at)
                """)
                .param("id", id)
                .param("coercion", coercion.value())
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("what", event.what().name())
                .param("on", event.on())
                .param("moment", utc(event.moment()))
                .param("until", event.until())
                .param("minutes", event.minutes())
                .param("words", event.words())
                .param("by", event.by().value())
                .param("at", utc(event.at()))
                .update();
    }

    /** What has happened to it, oldest first. */
    List<CoercionEvent> eventsOf(CoercionId id) {
        return db.sql("""
                        select what, on_day, moment, until, minutes, words, by_user, at
                          from coercion.event
                         where coercion_id = :id
                         order by on_day, at, id
                        """)
                .param("id", id.value())
                .query((row, number) -> new CoercionEvent(
                        What.valueOf(row.getString("what")),
                        row.getObject("on_day", LocalDate.class),
                        moment(row, "moment"),
                        row.getObject("until", LocalDate.class),
                        row.getString("minutes"),
                        row.getString("words"),
                        new UserId(row.getInt("by_user")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    int count(CaseId id) {
        return db.sql("select count(*) from coercion.coercion where dossier_id = :case")
                .param("case", id.value())
                .query(Integer.class)
                .single();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }

    private static Coercion coercion(ResultSet row, int number) throws SQLException {
        return new Coercion(
                new CoercionId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("dossier_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new DecisionId(row.getObject("decision_id", UUID.class)),
                CoercionKind.valueOf(row.getString("kind")),
                Coercion.State.valueOf(row.getString("state")),
                row.getObject("begun_on", LocalDate.class),
                row.getObject("since", LocalDate.class),
                row.getString("court"),
                row.getString("case_number"),
                grounds(row.getArray("grounds")),
                row.getObject("executed_on", LocalDate.class),
                row.getObject("placed_on", LocalDate.class),
                row.getObject("final_on", LocalDate.class),
                row.getObject("followed_from", LocalDate.class),
                row.getObject("followed_to", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }

    private static Set<Ground> grounds(Array stored) throws SQLException {
        return Arrays.stream((String[]) stored.getArray()).map(Ground::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
