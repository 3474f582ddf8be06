package tillit.casework.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;

/** The measures, as row security shows them, and what has happened to them, which is added to and never changed. */
@Component
class StoredMeasures {

    private final JdbcClient db;

    StoredMeasures(JdbcClient db) {
        this.db = db;
    }

    Optional<Measure> find(MeasureId id) {
        return db.sql("""
                        select id, dossier_id, person_id, decision_id, kind, granted_on, state, waits_since, started_on, ended_on, result
                          from decision.measure
                         where id = :id
                        """)
                .param("id", id.value())
                .query(StoredMeasures::measure)
                .optional();
    }

    /** The same, which nobody else changes until the transaction ends. */
    Optional<Measure> hold(MeasureId id) {
        db.sql("select id from decision.measure where id = :id for update")
                .param("id", id.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        return find(id);
    }

    /** Those of a case, what was granted last first. */
    List<Measure> in(CaseId id) {
        return db.sql("""
                        select id, dossier_id, person_id, decision_id, kind, granted_on, state, waits_since, started_on, ended_on, result
                          from decision.measure
                         where dossier_id = :case
                         order by granted_on desc, id desc
                        """)
                .param("case", id.value())
                .query(StoredMeasures::measure)
                .list();
    }

    /** Those in a unit that have not ended, at most so many: what has waited longest first, then what runs. A unit's label is its number times four and the class of secrecy. */
    List<Measure> openIn(long unit, int limit) {
        return db.sql("""
                        select id, dossier_id, person_id, decision_id, kind, granted_on, state, waits_since, started_on, ended_on, result
                          from decision.measure
                         where label_id between :first and :first + 2 and label_id = any ((select access.my_labels())::int[])
                           and state <> 'ENDED'
                         order by waits_since nulls last, granted_on, id
                         limit :limit
                        """)
                .param("first", unit * 4)
                .param("limit", limit)
                .query(StoredMeasures::measure)
                .list();
    }

    void add(Stamp stamp, Measure granted, Content content) {
        db.sql("""
                insert into decision.measure (id, dossier_id, label_id, municipality_id, person_id, decision_id, kind, granted_on, from_on, to_on, state, waits_since)
                values (:id, :case, :label, :municipality, :person, :decision, :kind, :granted, :from, :to, 'GRANTED', :granted)
                """)
                .param("id", granted.id().value())
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("person", granted.person().value())
                .param("decision", granted.decision().value())
                .param("kind", granted.kind())
                .param("granted", granted.grantedOn())
                .param("from", content.from())
                .param("to", content.to())
                .update();
    }

    void runs(MeasureId id, LocalDate since) {
        db.sql("""
                update decision.measure
                   set state = 'RUNNING', waits_since = null, started_on = coalesce(started_on, :since)
                 where id = :id
                """).param("since", since).param("id", id.value()).update();
    }

    void isInterrupted(MeasureId id, LocalDate since) {
        db.sql("""
                update decision.measure
                   set state = 'INTERRUPTED', waits_since = :since
                 where id = :id
                """).param("since", since).param("id", id.value()).update();
    }

    void ends(MeasureId id, LocalDate on, DecisionId by, String result) {
        db.sql("""
                update decision.measure
                   set state = 'ENDED', waits_since = null, ended_on = :on, ended_by = :by, result = :result
                 where id = :id
                """)
                .param("on", on)
                .param("by", by.value())
                .param("result", result)
                .param("id", id.value())
                .update();
    }

    void add(UUID id, MeasureId measure, Stamp stamp, MeasureEvent event) {
        db.sql("""
                insert into decision.measure_event (id, measure_id, dossier_id, label_id, municipality_id, what, on_day, words, by_user, at)
                values (:id, :measure, :case, :label, :municipality, :what, :on, :words, :by, :at)
                """)
                .param("id", id)
                .param("measure", measure.value())
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("what", event.what().name())
                .param("on", event.on())
                .param("words", event.words())
                .param("by", event.by().value())
                .param("at", StoredDecisions.utc(event.at()))
                .update();
    }

    /** What has happened to it, latest first. */
    List<MeasureEvent> eventsOf(MeasureId id) {
        return db.sql("""
                        select what, on_day, words, by_user, at
                          from decision.measure_event
                         where measure_id = :id
                         order by at desc, id desc
                        """)
                .param("id", id.value())
                .query((row, number) -> event(row))
                .list();
    }

    static MeasureEvent event(ResultSet row) throws SQLException {
        return new MeasureEvent(
                MeasureEvent.What.valueOf(row.getString("what")),
                row.getObject("on_day", LocalDate.class),
                row.getString("words"),
                new UserId(row.getInt("by_user")),
                StoredDecisions.moment(row, "at"));
    }

    static Measure measure(ResultSet row, int number) throws SQLException {
        return new Measure(
                new MeasureId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("dossier_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new DecisionId(row.getObject("decision_id", UUID.class)),
                row.getString("kind"),
                row.getObject("granted_on", LocalDate.class),
                Measure.State.valueOf(row.getString("state")),
                row.getObject("waits_since", LocalDate.class),
                row.getObject("started_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                Optional.ofNullable(row.getString("result")).orElse(""));
    }
}
